package dev.zevmud.server.session;

import dev.zevmud.server.world.LeaveReason;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The commands that the session itself executes, at once. Owned by the session.
final class OwnCommands {

    private final Present self;
    private final Inputs inputs;
    private final Outbox outbox;
    private final Manner manner;
    private final Display display;
    private final Choices choices;
    private final History history;
    private final Away away;
    private final SessionCommands others;
    private final Consumer<LeaveReason> leave;
    private long saveAsked;

    /// `others` are those that only answer; `leave` takes the character out of play, `saveAsked` is
    /// the input whose save the player waits for, 0 for none.
    OwnCommands(
            Present self,
            Inputs inputs,
            Outbox outbox,
            Manner manner,
            Display display,
            Choices choices,
            History history,
            Away away,
            SessionCommands others,
            Consumer<LeaveReason> leave,
            long saveAsked) {
        this.self = self;
        this.inputs = inputs;
        this.outbox = outbox;
        this.manner = manner;
        this.display = display;
        this.choices = choices;
        this.history = history;
        this.away = away;
        this.others = others;
        this.leave = leave;
        this.saveAsked = saveAsked;
    }

    void execute(String name, String rest) {
        switch (name) {
            case "afk" -> display.show(List.of(away.leave(rest)));
            case "quit" -> leave.accept(LeaveReason.QUIT);
            // Its connection knows it best, and answers by Session#described.
            case "terminal" -> outbox.send(new ToClient.Describe());
            case "password" -> confide(Matter.PASSWORD);
            case "delete" -> delete(rest);
            case "history" -> display.show(List.of(history.shown(manner.texts())));
            case "save" -> save();
            // What somebody says to one other is between them.
            case "tell", "reply" -> display.showPrivately(others.execute(name, rest));
            case String _ when Choices.COMMANDS.contains(name) ->
                    display.show(choices.execute(name, rest));
            default -> display.show(others.execute(name, rest));
        }
    }

    /// What was said at the first prompt is chosen, if the player has chosen nothing else.
    void speak(@Nullable String language) {
        if (language != null) {
            choices.speak(language);
        }
    }

    private void delete(String what) {
        switch (what.strip().toLowerCase(Locale.ROOT)) {
            case "character" -> confide(Matter.DELETE_CHARACTER);
            case "account" -> confide(Matter.DELETE_ACCOUNT);
            default -> display.notice("delete.what");
        }
    }

    private void confide(Matter matter) {
        outbox.send(new ToClient.Confide(matter, self.id(), manner.language()));
    }

    /// Everything is saved as it happens; the answer comes when this is.
    private void save() {
        saveAsked = inputs.last();
        display.notice("save.begins");
        durable();
    }

    /// More may be saved than before.
    void durable() {
        if (saveAsked != 0 && inputs.durable() >= saveAsked) {
            saveAsked = 0;
            display.notice(self.id().isGuest() ? "save.guest" : "save.done");
        }
    }

    long saveAsked() {
        return saveAsked;
    }
}
