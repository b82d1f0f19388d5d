package dev.zevmud.server.net;

import dev.zevmud.protocol.ansi.PlayerText;
import dev.zevmud.protocol.connection.ClientEvent;
import dev.zevmud.protocol.connection.ServerConnection;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import dev.zevmud.runtime.log.TraceId;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.ClientPort;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.Voice;
import dev.zevmud.server.session.login.Entry;
import dev.zevmud.server.session.login.Login;
import dev.zevmud.server.session.login.Terminal;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.ssl.SslHandler;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One player's connection: greeting → login → play. Owned by the channel's event loop;
/// [ClientPort#send] may be called from anywhere and hops onto it.
final class PlayerConnection implements Terminal, ClientPort, Doorstep.Inside {

    /// Clients stay silent on what they do not know: the greeting waits for their terminal type no
    /// longer than this.
    private static final long GREETING_MILLIS = 300;

    /// More than anybody types before the greeting.
    private static final int MAX_EARLY = 64;

    private static final long LOGIN_SECONDS = 300;

    private enum Phase {
        GREETING,
        LOGIN,
        PLAY,
        OVER
    }

    private final TelnetServer.Shared shared;
    private final Channel channel;
    private final ServerConnection telnet;
    private final InputPace pace = new InputPace(System.nanoTime());
    private final Doorstep doorstep;
    private final Login login;
    private final Aside aside;
    private Phase phase = Phase.GREETING;
    private Sessions.@Nullable Link link;
    private @Nullable ScheduledFuture<?> greeting;
    private @Nullable ScheduledFuture<?> loginLimit;
    private boolean reading;

    /// What was typed before the greeting.
    private final Queue<String> early = new ArrayDeque<>();

    /// How many lines went to the log-in.
    private int loginLines;

    private boolean screenReaderSaid;
    private @Nullable String languageSaid;

    PlayerConnection(
            TelnetServer.Shared shared,
            Supplier<Map<String, List<String>>> status,
            Channel channel) {
        this.shared = shared;
        this.channel = channel;
        this.telnet = new ServerConnection(status);
        this.doorstep = new Doorstep(shared.doorway(), channel, telnet, this);
        this.login = new Login(shared.accounts(), shared.languages(), this);
        this.aside =
                new Aside(
                        shared.accounts(),
                        shared.languages(),
                        this,
                        this::onward,
                        channel.eventLoop());
    }

    void opened() {
        doorstep.opened(channel);
        if (phase == Phase.OVER) {
            return;
        }
        telnet.start();
        flush();
        greeting =
                channel.eventLoop().schedule(this::greet, GREETING_MILLIS, TimeUnit.MILLISECONDS);
        loginLimit =
                channel.eventLoop().schedule(this::loginTooSlow, LOGIN_SECONDS, TimeUnit.SECONDS);
    }

    void received(byte[] bytes) {
        reading = true;
        telnet.feed(bytes, 0, bytes.length, doorstep::event);
        doorstep.look();
        reading = false;
        if (phase == Phase.GREETING && telnet.terminalKnown()) {
            greet();
        }
        flush();
    }

    long pauseMillis() {
        return pace.pauseMillis(System.nanoTime());
    }

    void closed() {
        phase = Phase.OVER;
        telnet.close();
        doorstep.closed();
        aside.close();
        cancel(greeting);
        cancel(loginLimit);
        if (link != null) {
            link.detached();
            link = null;
        }
    }

    @Override
    public void crowded() {
        show(List.of(texts().line("login.crowded")));
        close();
    }

    @Override
    public void event(ClientEvent event) {
        switch (event) {
            case ClientEvent.Line(String line) -> line(line);
            case ClientEvent.Gmcp(GmcpMessage message) -> gmcp(message);
            case ClientEvent.CapabilitiesChanged(var _) -> {}
            case ClientEvent.Overflow(String what, int limit) ->
                    show(List.of(texts().line("input.too-long", what, limit)));
            // A client that talks nonsense in options is not worth a word to the player.
            case ClientEvent.Malformed(String _) -> {}
            case ClientEvent.Violation(String what) -> {
                show(List.of(texts().line("input.violation", what)));
                close();
            }
        }
    }

    private void line(String line) {
        pace.line(System.nanoTime());
        take(line);
    }

    private void take(String line) {
        switch (phase) {
            case GREETING -> beforeGreeting(line);
            case LOGIN -> loginLine(line);
            case PLAY -> input(0, line);
            case OVER -> {}
        }
    }

    /// Until it is known what the client is, nobody may come into play: a session that does not
    /// know that its client numbers could not be resumed.
    private void beforeGreeting(String line) {
        early.add(line);
        if (early.size() >= MAX_EARLY) {
            greet();
        }
    }

    private void loginLine(String line) {
        loginLines++;
        login.line(line);
    }

    private void input(long id, String line) {
        if (link != null) {
            aside.input(id, line);
        }
    }

    private void onward(long id, String line) {
        if (link != null) {
            link.input(id, PlayerText.clean(line));
        }
    }

    private void gmcp(GmcpMessage message) {
        if (!ZevSession.isOne(message)
                || !(ZevSession.parse(message)
                        instanceof ParseResult.Parsed<ZevSession>(ZevSession own))) {
            return;
        }
        switch (own) {
            case ZevSession.Input(long id, String line) -> {
                pace.line(System.nanoTime());
                input(id, line);
            }
            case ZevSession.Ack(long seq) -> {
                if (link != null) {
                    link.acknowledged(seq);
                }
            }
            case ZevSession.Resume resume -> {
                if (phase == Phase.GREETING || phase == Phase.LOGIN) {
                    resume(resume);
                }
            }
            case ZevSession.Login(String ticket) -> {
                pace.line(System.nanoTime());
                ticket(ticket);
            }
            // What only a server says.
            case ZevSession.Open _,
                    ZevSession.Seq _,
                    ZevSession.InputAck _,
                    ZevSession.Resumed _,
                    ZevSession.Refused _,
                    ZevSession.Width _,
                    ZevSession.Bye _ -> {}
        }
    }

    /// From the web page's log-in: it greets its players itself.
    private void ticket(String ticket) {
        if (phase == Phase.GREETING) {
            cancel(greeting);
            phase = Phase.LOGIN;
            telnet.offerCompression();
            login.ticket(ticket);
            takeEarly();
        } else if (phase == Phase.LOGIN) {
            login.ticket(ticket);
        }
    }

    private void resume(ZevSession.Resume resume) {
        cancel(greeting);
        if (phase == Phase.GREETING) {
            telnet.offerCompression();
        }
        phase = Phase.PLAY;
        link =
                shared.sessions()
                        .resume(
                                resume.session(),
                                attachment(new Attachment.Resume(resume.token(), resume.seq())),
                                this);
    }

    private void greet() {
        if (phase == Phase.GREETING) {
            cancel(greeting);
            phase = Phase.LOGIN;
            telnet.offerCompression();
            login.start();
            takeEarly();
        }
    }

    private void takeEarly() {
        while (!early.isEmpty()) {
            take(early.remove());
        }
    }

    private void loginTooSlow() {
        if (phase == Phase.GREETING || phase == Phase.LOGIN) {
            show(List.of(texts().line("login.too-slow")));
            close();
        }
    }

    private Attachment attachment(Attachment.@Nullable Resume resume) {
        return new Attachment(
                UUID.randomUUID().toString(),
                telnet.capabilities().session(),
                screenReader(),
                resume,
                address(),
                trace(),
                languageSaid);
    }

    private Texts texts() {
        return shared.languages().in(language());
    }

    /// As its proxy has named it; another one gets a name of its own.
    private String trace() {
        String given = telnet.capabilities().trace();
        return given.isEmpty() ? TraceId.fresh() : given;
    }

    // Terminal: the login dialogue, on the event loop.

    @Override
    public void show(List<OutputItem> items) {
        telnet.send(items);
        flush();
    }

    @Override
    public void enter(Entry entry) {
        if (phase == Phase.OVER) {
            return;
        }
        if (shared.players().getAsInt() >= shared.maxPlayers()) {
            show(List.of(texts().line("login.full")));
            close();
            return;
        }
        phase = Phase.PLAY;
        cancel(loginLimit);
        link = shared.sessions().attach(entry, attachment(null), this);
        List<String> early = login.takeEarlyLines();
        loginLines -= early.size();
        early.forEach(line -> input(0, line));
    }

    @Override
    public void close() {
        phase = Phase.OVER;
        // The end of what was compressed is among the last bytes.
        telnet.close();
        var _ =
                channel.writeAndFlush(Unpooled.wrappedBuffer(telnet.takeOutput()))
                        .addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void done() {
        aside.done();
    }

    @Override
    public void decided(Matter matter) {
        aside.decided();
        if (link != null) {
            link.confirmed(matter);
        }
    }

    @Override
    public Executor executor() {
        return channel.eventLoop();
    }

    @Override
    public String address() {
        return doorstep.address();
    }

    @Override
    public boolean screenReader() {
        return screenReaderSaid || telnet.capabilities().screenReader();
    }

    @Override
    public void screenReaderIsOn() {
        screenReaderSaid = true;
    }

    @Override
    public String language() {
        return languageSaid == null ? Voice.LANGUAGES.getFirst() : languageSaid;
    }

    @Override
    public void languageIs(String language) {
        languageSaid = language;
    }

    // ClientPort: the session, from any thread.

    @Override
    public void send(ToClient message) {
        channel.eventLoop().execute(() -> deliver(message));
    }

    private void deliver(ToClient message) {
        if (phase != Phase.PLAY) {
            return;
        }
        switch (message) {
            case ToClient.Open(String session, String token, long seq, long inputId, int linger) ->
                    own(
                            new ZevSession.Open(session, token, seq, inputId, linger, loginLines)
                                    .toMessage());
            case ToClient.Show(long seq, List<OutputItem> items) -> {
                telnet.send(items);
                if (seq > 0) {
                    own(new ZevSession.Seq(seq).toMessage());
                }
                telnet.send(aside.prompt());
            }
            case ToClient.InputDone(long id) -> own(new ZevSession.InputAck(id).toMessage());
            case ToClient.Describe() -> {
                if (link != null) {
                    boolean encrypted = channel.pipeline().get(SslHandler.class) != null;
                    link.described(Descriptions.of(telnet.capabilities(), encrypted));
                }
            }
            case ToClient.Width(int columns) -> {
                telnet.breakLinesAt(columns);
                // Where the lines of a client with numbered output are broken: at the proxy.
                own(new ZevSession.Width(columns).toMessage());
            }
            case ToClient.Confide asked -> aside.begin(asked);
            case ToClient.Resumed(
                            String token,
                            long seq,
                            long gap,
                            long inputId,
                            boolean restarted) ->
                    own(new ZevSession.Resumed(token, seq, gap, inputId, restarted).toMessage());
            case ToClient.Refused(var reason) -> {
                own(new ZevSession.Refused(reason).toMessage());
                link = null;
                phase = Phase.LOGIN;
                login.start();
            }
            case ToClient.Farewell(var reason, boolean reconnect) -> {
                own(new ZevSession.Bye(reason, reconnect).toMessage());
                flush();
                close();
                return;
            }
        }
        flush();
        if (!channel.isWritable()) {
            // It does not read what it is sent. Its session keeps the rest for when it comes back.
            var _ = channel.close();
        }
    }

    private void own(GmcpMessage message) {
        if (telnet.capabilities().session()) {
            telnet.sendGmcp(message);
        }
    }

    /// What one read causes goes out in one write: while reading, everything waits for its end.
    private void flush() {
        if (!reading) {
            TelnetHandler.flush(channel, telnet);
        }
    }

    private static void cancel(@Nullable ScheduledFuture<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
