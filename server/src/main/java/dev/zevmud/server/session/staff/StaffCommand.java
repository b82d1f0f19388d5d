package dev.zevmud.server.session.staff;

import static dev.zevmud.server.session.staff.Role.ADMINISTRATOR;
import static dev.zevmud.server.session.staff.Role.BUILDER;
import static dev.zevmud.server.session.staff.Role.MODERATOR;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A command of the staff: who may use it, besides the administrators, and how it is typed. It is
/// typed in full; to everybody else it is a word like any other.
public enum StaffCommand {
    STAFF("staff", BUILDER, MODERATOR),
    GOTO("goto PLAYER | goto AREA:ROOM", BUILDER, MODERATOR),
    RESET("reset AREA | reset here", BUILDER),
    TRANSFER("transfer PLAYER | transfer PLAYER AREA:ROOM", MODERATOR),
    FORCE("force PLAYER COMMAND", MODERATOR),
    SNOOP("snoop PLAYER REASON | snoop off PLAYER", MODERATOR),
    BROADCAST("broadcast WORDS", MODERATOR),
    KICK("kick PLAYER REASON", MODERATOR),
    MUTE("mute PLAYER TIME REASON", MODERATOR),
    UNMUTE("unmute PLAYER", MODERATOR),
    BAN(
            "ban account NAME TIME REASON | ban character NAME TIME REASON | ban address RANGE TIME REASON",
            MODERATOR),
    UNBAN("unban account NAME | unban character NAME | unban address RANGE", MODERATOR),
    BANS("bans", MODERATOR),
    REPORTS(
            "reports | reports idea | reports typo | reports bug | reports open | reports all",
            BUILDER),
    REPORT("report NUMBER | report close NUMBER | report close NUMBER WORDS", BUILDER),
    ROLE("role grant ACCOUNT ROLE | role revoke ACCOUNT ROLE | role show ACCOUNT"),
    SHUTDOWN("shutdown SECONDS REASON | shutdown cancel"),
    AUDIT("audit | audit NAME");

    private static final Map<String, StaffCommand> BY_WORD =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(StaffCommand::word, one -> one));

    private static final int LONGEST =
            BY_WORD.keySet().stream().mapToInt(String::length).max().orElse(0);

    private final String usage;
    private final boolean builders;
    private final boolean moderators;

    StaffCommand(String usage, Role... roles) {
        this.usage = usage;
        this.builders = List.of(roles).contains(BUILDER);
        this.moderators = List.of(roles).contains(MODERATOR);
    }

    /// As it is typed.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The ways in which it is typed.
    public List<String> usage() {
        return List.of(usage.split(" \\| "));
    }

    /// Whether one of these roles is enough.
    public boolean allows(Set<Role> held) {
        return held.contains(ADMINISTRATOR)
                || (builders && held.contains(BUILDER))
                || (moderators && held.contains(MODERATOR));
    }

    /// The command that a line begins with, by its whole word. Asked of every line that anybody
    /// types.
    public static Optional<StaffCommand> of(String line) {
        String typed = line.strip();
        int end = 0;
        while (end < typed.length() && !Character.isWhitespace(typed.charAt(end))) {
            end++;
        }
        return end > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(
                        BY_WORD.get(typed.substring(0, end).toLowerCase(Locale.ROOT)));
    }
}
