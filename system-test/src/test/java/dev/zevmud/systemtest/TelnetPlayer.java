package dev.zevmud.systemtest;

import dev.zevmud.protocol.telnet.TelnetParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A raw socket that answers no telnet option: what a script or the oldest client is.
final class TelnetPlayer implements Player {

    private final Socket socket;

    /// Grown by the reader, read by the test: guarded by itself.
    private final StringBuilder screen = new StringBuilder();

    TelnetPlayer(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("telnet reader").start(this::read);
    }

    private void read() {
        var parser = TelnetParser.ofServer();
        var text = new Text();
        byte[] buffer = new byte[8192];
        try {
            InputStream in = socket.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                parser.feed(buffer, 0, n, text);
                show(text.take());
            }
            show("[closed]");
        } catch (IOException e) {
            show("[closed]");
        }
    }

    private void show(String text) {
        synchronized (screen) {
            screen.append(text);
        }
    }

    /// What is left of the bytes when telnet's commands are taken out: text, as far as its
    /// characters are complete.
    private static final class Text implements TelnetParser.Sink {
        private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;:]*m");
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();

        String take() {
            byte[] bytes = received.toByteArray();
            int whole = bytes.length;
            while (whole > 0
                    && whole > bytes.length - 16
                    && bytes[whole - 1] != '\n'
                    && bytes[whole - 1] != ' ') {
                whole--;
            }
            if (whole == 0 || (bytes[whole - 1] != '\n' && bytes[whole - 1] != ' ')) {
                return "";
            }
            received.reset();
            received.write(bytes, whole, bytes.length - whole);
            return COLOUR.matcher(new String(bytes, 0, whole, StandardCharsets.UTF_8))
                    .replaceAll("");
        }

        @Override
        public void data(byte[] bytes, int offset, int length) {
            received.write(bytes, offset, length);
        }

        @Override
        public void command(int code) {}

        @Override
        public void negotiation(int verb, int option) {}

        @Override
        public void subnegotiation(int option, byte[] payload) {}

        @Override
        public void subnegotiationTooLong(int option, int limit) {}
    }

    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void type(String line) {
        send((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String screen() {
        synchronized (screen) {
            return screen.toString();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
