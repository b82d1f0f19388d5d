package dev.zevmud.systemtest;

import dev.zevmud.protocol.telnet.TelnetParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A raw socket that answers no telnet option: what a script or the oldest client is.
final class TelnetPlayer implements Player {

    private final Socket socket;
    private final StringBuffer screen = new StringBuffer();

    TelnetPlayer(int port) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("telnet reader").start(this::read);
    }

    private void read() {
        var parser = new TelnetParser(1024 * 1024);
        byte[] buffer = new byte[8192];
        try {
            InputStream in = socket.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                parser.feed(buffer, 0, n, new Text());
            }
            screen.append("[closed]");
        } catch (IOException e) {
            screen.append("[closed]");
        }
    }

    private final class Text implements TelnetParser.Sink {
        @Override
        public void data(byte[] bytes, int offset, int length) {
            screen.append(
                    new String(bytes, offset, length, StandardCharsets.UTF_8)
                            .replaceAll("\u001b\\[[0-9;:]*m", ""));
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
        return screen.toString();
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
