package dev.zevmud.server.session;

import dev.zevmud.server.session.post.PostCall;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.StaffCommand;
import dev.zevmud.server.session.talk.ChannelLine;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.LeaveReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a session reaches beyond itself: its zone, the other sessions, the list of who is here.
/// Nothing of it answers at once; answers come back as calls of the session.
public interface Surroundings {

    /// Where all outputs are written down.
    default OutputLog outputLog() {
        return OutputLog.NONE;
    }

    /// Executes a line in the zone that holds the character.
    void command(long inputId, String line);

    /// Tells the zone that the session executed this input itself.
    void executed(long inputId);

    /// Shows the surroundings again.
    void look();

    /// Takes the character out of its zone; [Session#left] follows when all of it is saved.
    void leave(LeaveReason reason);

    /// Somebody in play by that name, without regard to case.
    Optional<Present> find(String name);

    /// Everybody in play, by name.
    List<Present> present();

    void tell(CharacterId to, Present from, String words);

    /// Says something on a channel: all other sessions get [Session#heard(ChannelLine)].
    void speak(ChannelLine line);

    /// What was said on a channel of late, oldest first.
    List<ChannelLine> spoken(String channel);

    /// Keeps what the player has chosen.
    void keep(Settings settings);

    /// Has a command of the staff looked into and, if they may, executed, with an answer out of
    /// `texts`; [Session#staffAnswered(long, Outcome)] follows.
    void staff(
            long inputId,
            Present who,
            String address,
            StaffCommand command,
            String rest,
            Texts texts);

    /// Has the post office see to a command; [Session#staffAnswered(long, Outcome)] follows.
    void post(long inputId, PostCall call);

    /// Gives an order to somebody's session.
    void order(CharacterId to, Order order);

    Instant now();

    /// How many seconds a session without a connection stays in play.
    int lingerSeconds();
}
