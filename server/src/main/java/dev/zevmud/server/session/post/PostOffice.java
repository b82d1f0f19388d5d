package dev.zevmud.server.session.post;

import dev.zevmud.server.session.settings.SettingsRepository;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.session.staff.StaffReach;
import dev.zevmud.server.session.staff.StaffRepository;
import dev.zevmud.server.world.CharacterId;
import java.time.Instant;
import java.util.Set;

/// Executes the commands for which the store must be asked: `finger`, `plan`, `mail`.
public final class PostOffice {

    /// All of them.
    public static final Set<String> COMMANDS = Set.of("finger", "plan", "mail");

    private final PostRepository repository;
    private final Cards cards;
    private final Letters letters;

    public PostOffice(
            PostRepository repository,
            SettingsRepository settings,
            StaffRepository staff,
            StaffReach reach) {
        this.repository = repository;
        this.cards = new Cards(repository, reach);
        this.letters = new Letters(repository, settings, staff, reach);
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
            default -> throw new IllegalArgumentException("no desk for " + call.command());
        };
    }
}
