package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.server.session.post.Draft;
import dev.zevmud.server.session.report.Place;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole session on its way from one node to another: JSON that the previous and the next release
/// can read (fields are only added; `version` counts changes of meaning). `taken` is how many lines
/// of its current connection it has, `leaving` the goodbye that is due, null while it stays;
/// `settings` what the player has chosen and `history` what was typed, null in a record of an
/// earlier release; `saveAsked` the input whose save the player waits for, 0 for none; `draft` what
/// the player is writing; `readAloud` whether the client has said that a screen reader reads;
/// `place` where the character was last shown to be.
public record SessionRecord(
        int version,
        Present self,
        Instant keptAt,
        Inputs.Kept inputs,
        Outbox.Kept outbox,
        @Nullable Present lastTeller,
        long taken,
        @Nullable ByeReason leaving,
        Whereabouts whereabouts,
        @Nullable Settings settings,
        @Nullable List<String> history,
        long saveAsked,
        @Nullable Draft draft,
        boolean readAloud,
        @Nullable Place place) {

    /// What this release writes.
    public static final int VERSION = 1;

    public CharacterId id() {
        return self.id();
    }

    /// The zone that holds the body, the stay there and the last of its events that arrived.
    /// `guest` is the last known state of one that no database knows.
    public record Whereabouts(
            String zone, String stay, long lastEvent, @Nullable CharacterState guest) {}
}
