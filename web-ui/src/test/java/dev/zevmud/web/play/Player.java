package dev.zevmud.web.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.Frames;
import dev.zevmud.protocol.json.ParseResult;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// One browser at the [ScriptedProxy]: what it says, in order, and a mouth to answer with.
public final class Player extends Session.Listener.AbstractAutoDemanding {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<Player> players;
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();

    Player(BlockingQueue<Player> players) {
        this.players = players;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        super.onWebSocketOpen(session);
        players.add(this);
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        // Browsers close their tabs, tests cut lines: nothing to report.
    }

    @Override
    public void onWebSocketText(String message) {
        // What the page says must be what the Java records say.
        if (Frames.parseClient(message) instanceof ParseResult.Refused<ClientFrame>(String why)) {
            throw new AssertionError("no frame of a client, " + why + ": " + message);
        }
        try {
            frames.add(JSON.readTree(message));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + message, e);
        }
    }

    /// The next frame of this type; others before it are passed over.
    JsonNode next(String type) throws InterruptedException {
        while (true) {
            var frame = frames.poll(ScriptedProxy.PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame " + type);
            }
            if (frame.path("type").asText().equals(type)) {
                return frame;
            }
        }
    }

    /// The next command line.
    String line() throws InterruptedException {
        return next("input").path("line").asText();
    }

    /// How many frames of this type have come and were not taken.
    long waiting(String type) {
        return frames.stream().filter(f -> f.path("type").asText().equals(type)).count();
    }

    /// Sends a frame as the proxy's codec writes it; single quotes stand for double ones.
    void frame(String json) {
        var frame = json.replace('\'', '"');
        var checked = Frames.readServer(frame);
        getSession().sendText(Frames.write(checked), Callback.NOOP);
    }

    /// Sends lines of plain text in one output.
    void text(String... lines) {
        var output = JSON.createObjectNode().put("type", "output");
        var text = output.putArray("items").addObject().put("kind", "text").putArray("lines");
        for (var line : lines) {
            text.addArray().addObject().put("text", line);
        }
        getSession().sendText(output.toString(), Callback.NOOP);
    }

    /// Sends one line of the session, with its number.
    void numbered(long seq, String line) {
        frame(
                "{'type':'output','seq':%d,'items':[{'kind':'text','lines':[[{'text':'%s'}]]}]}"
                        .formatted(seq, line));
    }

    void prompt(String text) {
        frame(
                "{'type':'output','items':[{'kind':'prompt','spans':[{'text':'%s'}]}]}"
                        .formatted(text));
    }

    void echo(boolean on) {
        frame("{'type':'output','items':[{'kind':'echo','on':%b}]}".formatted(on));
    }

    void gmcp(String name, String data) {
        frame(
                "{'type':'output','items':[{'kind':'gmcp','name':'%s','data':%s}]}"
                        .formatted(name, data));
    }

    /// The character enters play.
    void open(String token, long inputId) {
        frame(
                "{'type':'open','session':'s1','token':'%s','seq':0,'inputId':%d,'linger':900,'mud':{'name':'zev-mud','version':'0.1'}}"
                        .formatted(token, inputId));
    }

    void vitals(int hp) {
        gmcp(
                "Char.Vitals",
                "{'hp':%d,'maxhp':100,'mp':50,'maxmp':50,'st':80,'maxst':100}".formatted(hp));
    }

    void close(int code) {
        getSession().close(code, "", Callback.NOOP);
    }

    /// The connection breaks without a word.
    void cut() {
        getSession().disconnect();
    }
}
