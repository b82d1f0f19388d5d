package dev.zevmud.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A socket on which a test writes its own bytes: what comes before a handshake, and how it is cut.
final class RawBrowser implements AutoCloseable {

    private final Socket socket;

    RawBrowser(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(10_000);
    }

    RawBrowser send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    RawBrowser sendByteByByte(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        for (byte b : bytes) {
            out.write(b);
            out.flush();
        }
        return this;
    }

    static byte[] handshake(String... headers) {
        return ("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                        + String.join("", headers)
                        + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The status of the answer; -1: there was none before the end.
    int status() throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
            answer.append((char) c);
            if (answer.indexOf("\r\n\r\n") >= 0) {
                return Integer.parseInt(answer.substring(9, 12));
            }
        }
        return -1;
    }

    /// Reads to the end, which the proxy makes.
    void ended() throws IOException {
        byte[] buffer = new byte[1024];
        int read = 0;
        while (read >= 0) {
            read = socket.getInputStream().read(buffer);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
