package dev.zevmud.protocol.architecture.outlaw;

import com.jcraft.jzlib.Deflater;
import java.net.Socket;
import org.assertj.core.api.Assertions;

/// Breaks every rule: it has a socket, uses a library that is not named, and compresses by itself.
public record TalkativeParser(Socket socket) {

    static void talk() {
        new Deflater().end();
        Assertions.useDefaultRepresentation();
    }
}
