package dev.zevmud.protocol.architecture.outlaw;

import java.net.Socket;
import org.assertj.core.api.Assertions;

/// Breaks both rules: it has a socket and uses a library that is not named.
public record TalkativeParser(Socket socket) {

    static void talk() {
        Assertions.useDefaultRepresentation();
    }
}
