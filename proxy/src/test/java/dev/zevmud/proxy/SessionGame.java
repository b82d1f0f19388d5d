package dev.zevmud.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.frame.RefusedReason;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.proxy.TestGame.Player;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A game that keeps its one session over its restarts, at the same port.
final class SessionGame implements AutoCloseable {

    private final List<String> outputs = new ArrayList<>();
    private long executed;
    private long acknowledged;
    private final List<String> unnumbered = new ArrayList<>();
    private int tokens = 1;
    private boolean slow;
    private boolean opensLate;
    private boolean forgetful;
    private ZevSession.@Nullable Resume unanswered;
    TestGame running;

    SessionGame() throws IOException {
        running = TestGame.restartable(this::event);
    }

    private synchronized void event(Player player, ClientEvent event) {
        switch (event) {
            case ClientEvent.CapabilitiesChanged(var now) when now.session() -> player.greet();
            case ClientEvent.Line(String line) when unnumbered.isEmpty() -> {
                unnumbered.add(line);
                if (opensLate) {
                    return;
                }
                player.telnet.sendGmcp(
                        new ZevSession.Open("zev", "token-1", 0, 0, 900, 1).toMessage());
            }
            case ClientEvent.Line(String line) -> {
                if (opensLate && unnumbered.size() == 1) {
                    player.telnet.sendGmcp(
                            new ZevSession.Open("zev", "token-1", 0, 0, 900, 1).toMessage());
                }
                unnumbered.add(line);
                execute(player, executed + 1, line);
            }
            case ClientEvent.Gmcp(GmcpMessage message) -> {
                if (ZevSession.parse(message)
                        instanceof ParseResult.Parsed<ZevSession>(ZevSession parsed)) {
                    session(player, parsed);
                } else if (unanswered != null) {
                    resume(player, unanswered);
                    unanswered = null;
                }
            }
            case ClientEvent.CapabilitiesChanged _,
                    ClientEvent.Overflow _,
                    ClientEvent.Malformed _,
                    ClientEvent.Violation _ -> {}
        }
    }

    private void session(Player player, ZevSession message) {
        switch (message) {
            case ZevSession.Input(long id, String line) when id == executed + 1 ->
                    execute(player, id, line);
            case ZevSession.Ack(long seq) -> acknowledged = seq;
            case ZevSession.Resume _ when forgetful ->
                    player.telnet.sendGmcp(
                            new ZevSession.Refused(RefusedReason.EXPIRED).toMessage());
            case ZevSession.Resume resume when slow -> unanswered = resume;
            case ZevSession.Resume resume -> resume(player, resume);
            default -> {}
        }
    }

    private void execute(Player player, long id, String line) {
        executed = id;
        outputs.add(line + " done");
        show(player, outputs.size());
        player.telnet.sendGmcp(new ZevSession.InputAck(id).toMessage());
    }

    private void resume(Player player, ZevSession.Resume asked) {
        assertThat(asked.session()).isEqualTo("zev");
        assertThat(asked.token()).isEqualTo("token-" + tokens);
        tokens++;
        player.telnet.sendGmcp(
                new ZevSession.Resumed("token-" + tokens, asked.seq(), 0, executed, false)
                        .toMessage());
        for (long next = asked.seq() + 1; next <= outputs.size(); next++) {
            show(player, next);
        }
    }

    /// It answers a resume only when it hears another message.
    synchronized void becomeSlow() {
        slow = true;
    }

    /// It opens the session only when a line has been typed behind the name.
    synchronized void openLate() {
        opensLate = true;
    }

    /// It goes on with no session.
    synchronized void forget() {
        forgetful = true;
    }

    void awaitResume() throws InterruptedException {
        ClientEvent event;
        do {
            event = running.events.poll(10, TimeUnit.SECONDS);
        } while (event != null
                && !(event instanceof ClientEvent.Gmcp(GmcpMessage message)
                        && ZevSession.isOne(message)));
        assertThat(event).as("a resume").isNotNull();
    }

    synchronized long acknowledged() {
        return acknowledged;
    }

    synchronized List<String> unnumbered() {
        return List.copyOf(unnumbered);
    }

    private void show(Player player, long seq) {
        player.telnet.send(List.of(TestGame.text(outputs.get((int) seq - 1))));
        player.telnet.sendGmcp(new ZevSession.Seq(seq).toMessage());
    }

    synchronized void happens(String what) {
        outputs.add(what);
    }

    void stop() throws IOException {
        running.close();
    }

    void startAgain() throws IOException {
        running = new TestGame(this::event, running.port());
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
