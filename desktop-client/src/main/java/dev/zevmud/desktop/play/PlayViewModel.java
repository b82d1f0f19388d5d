package dev.zevmud.desktop.play;

import dev.zevmud.desktop.connection.Address;
import dev.zevmud.desktop.connection.ConnectionEvent;
import dev.zevmud.desktop.connection.Dialer;
import dev.zevmud.desktop.connection.SessionLedger;
import dev.zevmud.desktop.output.Scrollback;
import dev.zevmud.desktop.shared.Alarm;
import dev.zevmud.protocol.connection.ServerEvent;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.text.Link;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One world being played: what was said, what is being typed, how the character fares. Knows no
/// control.
public final class PlayViewModel {

    static final Duration ACK_EVERY = Duration.ofSeconds(1);

    private final Scrollback scrollback;
    private final Alarm alarm;
    private final Reconnector link;
    private final SessionLedger session = new SessionLedger();
    private final WorldPanel world = new WorldPanel();
    private final InputHistory history = new InputHistory();
    private final StringProperty input = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper masked = new ReadOnlyBooleanWrapper();
    private Alarm.@Nullable Ringing ackDue;

    public PlayViewModel(Address address, Dialer dialer, Alarm alarm, Scrollback scrollback) {
        this.alarm = alarm;
        this.scrollback = scrollback;
        link = new Reconnector(address, dialer, alarm, scrollback::together, this::receive);
    }

    /// How the connection stands, and what can be done about it.
    public Reconnector link() {
        return link;
    }

    public WorldPanel world() {
        return world;
    }

    public Scrollback scrollback() {
        return scrollback;
    }

    /// The line being typed.
    public StringProperty inputProperty() {
        return input;
    }

    /// The password being typed, while [#maskedProperty] is true.
    public StringProperty secretProperty() {
        return secret;
    }

    /// The game asks for something that must not be seen.
    public ReadOnlyBooleanProperty maskedProperty() {
        return masked.getReadOnlyProperty();
    }

    /// Sends what was typed. While there is no connection it stays in the input.
    public void submit() {
        if (link.state() != LinkState.ONLINE) {
            note("Not connected: nothing was sent.");
            return;
        }
        if (masked.get()) {
            String password = secret.get();
            secret.set("");
            transmit(password);
            scrollback.answer(List.of());
        } else {
            String line = input.get();
            if (send(line)) {
                history.add(line);
                input.set("");
            }
        }
    }

    /// Sends a command that was not typed, such as an exit's.
    public boolean send(String line) {
        if (link.state() != LinkState.ONLINE || masked.get()) {
            return false;
        }
        if (!transmit(line)) {
            note("The game is not answering: nothing was sent.");
            return false;
        }
        scrollback.answer(ClientText.typed(line));
        link.playerSaid(line);
        return true;
    }

    /// Does what a link in the text says; a page's address is returned for the browser.
    public Optional<String> follow(Link followed) {
        return switch (followed) {
            case Link.Href(String href) -> Optional.of(href);
            case Link.Send(String command) -> {
                send(command);
                yield Optional.empty();
            }
            case Link.Prompt(String command) -> {
                input.set(command);
                yield Optional.empty();
            }
        };
    }

    public void historyUp() {
        if (!masked.get()) {
            input.set(history.up(input.get()));
        }
    }

    public void historyDown() {
        if (!masked.get()) {
            input.set(history.down(input.get()));
        }
    }

    /// The lines of the history, oldest first.
    public List<String> history() {
        return history.lines();
    }

    /// Says goodbye to the connection for good, as when the window closes.
    public void leave() {
        session.ack().ifPresent(link::sendGmcp);
        link.leave();
    }

    private boolean transmit(String line) {
        if (!session.inSession()) {
            session.sentAtLogin();
            link.sendLine(line);
            return true;
        }
        Optional<GmcpMessage> numbered = session.input(line);
        if (session.attached()) {
            numbered.ifPresent(link::sendGmcp);
        }
        return numbered.isPresent();
    }

    private void receive(ConnectionEvent event) {
        switch (event) {
            case ConnectionEvent.Opened _ -> note("Connected to " + link.address() + ".");
            case ConnectionEvent.GmcpReady _ -> session.resume().ifPresent(link::sendGmcp);
            case ConnectionEvent.Received(ServerEvent said) -> receive(said);
            case ConnectionEvent.Closed(String reason) -> {
                session.detached();
                masked.set(false);
                secret.set("");
                scrollback.answer(List.of());
                note("Not connected: " + reason + ".");
            }
        }
    }

    private void receive(ServerEvent event) {
        switch (event) {
            case ServerEvent.Output(Long seq, List<OutputItem> items) -> output(seq, items);
            case ServerEvent.Gmcp(GmcpMessage message) -> session(message);
            case ServerEvent.Overflow(String what, int _) ->
                    note("Part of what the game sent was too long and is left out: " + what + ".");
            case ServerEvent.Violation(String what) ->
                    note("The connection is closed, for the game sent " + what + ".");
            case ServerEvent.Malformed _, ServerEvent.Msdp _, ServerEvent.Mssp _ -> {
                // Nothing that a player could do anything about, or that is shown yet.
            }
        }
    }

    private void output(@Nullable Long seq, List<OutputItem> items) {
        if (seq != null) {
            if (!session.isNew(seq)) {
                return;
            }
            session.shown(seq);
            ackSoon();
        }
        items.forEach(this::show);
    }

    private void show(OutputItem item) {
        switch (item) {
            case OutputItem.Text(var lines) -> scrollback.append(lines);
            case OutputItem.Prompt(var spans) -> scrollback.prompt(spans);
            case OutputItem.Gmcp(var name, var data) -> world.receive(new GmcpMessage(name, data));
            case OutputItem.Echo(boolean on) -> {
                masked.set(!on);
                secret.set("");
            }
        }
    }

    private void session(GmcpMessage message) {
        SessionLedger.Outcome outcome = session.receive(message);
        outcome.answers().forEach(link::sendGmcp);
        if (session.attached()) {
            link.inSession();
        }
        if (outcome.notice() != null) {
            note(ClientText.notice(outcome.notice()));
            if (outcome.notice() instanceof SessionLedger.Notice.Bye(var _, boolean reconnect)) {
                link.bye(reconnect);
            }
        }
    }

    private void ackSoon() {
        if (ackDue == null) {
            ackDue =
                    alarm.after(
                            ACK_EVERY,
                            () -> {
                                ackDue = null;
                                session.ack().ifPresent(link::sendGmcp);
                            });
        }
    }

    private void note(String text) {
        scrollback.append(List.of(ClientText.note(text)));
    }
}
