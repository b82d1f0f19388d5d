package dev.zevmud.server.session.post;

import dev.zevmud.server.session.report.Report;
import dev.zevmud.server.session.report.ReportRepository;
import dev.zevmud.server.session.settings.SettingsRepository;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.session.staff.StaffReach;
import dev.zevmud.server.session.staff.StaffRepository;
import dev.zevmud.server.world.CharacterId;
import java.time.Instant;
import java.util.Set;

/// Executes the commands for which the store must be asked: `finger`, `plan`, `mail`, `board`, and
/// `idea`, `typo`, `bug`.
public final class PostOffice {

    /// All of them.
    public static final Set<String> COMMANDS =
            Set.of("finger", "plan", "mail", "board", "idea", "typo", "bug");

    private final PostRepository repository;
    private final Cards cards;
    private final Letters letters;
    private final Boards boards;
    private final Reporting reporting;

    public PostOffice(
            PostRepository repository,
            SettingsRepository settings,
            StaffRepository staff,
            ReportRepository reports,
            BoardRepository boards,
            BoardPlaces places,
            StaffReach reach) {
        this.repository = repository;
        this.cards = new Cards(repository, reach);
        this.letters = new Letters(repository, settings, staff, reach);
        this.boards = new Boards(boards, staff, places);
        this.reporting = new Reporting(reports);
    }

    /// The character is in play now, or was until now. Blocks.
    public void seen(CharacterId character, Instant now) {
        repository.seen(character, now);
    }

    /// How many letters wait unread. Blocks.
    public int unread(CharacterId character) {
        return repository.unread(character);
    }

    /// Blocks.
    public Outcome execute(PostCall call) {
        return switch (call.command()) {
            case "finger" -> cards.finger(call);
            case "plan" -> cards.plan(call);
            case "mail" -> letters.execute(call);
            case "board" -> boards.execute(call);
            case "idea" -> reporting.file(call, Report.Kind.IDEA);
            case "typo" -> reporting.file(call, Report.Kind.TYPO);
            case "bug" -> reporting.file(call, Report.Kind.BUG);
            default -> throw new IllegalArgumentException("no desk for " + call.command());
        };
    }
}
