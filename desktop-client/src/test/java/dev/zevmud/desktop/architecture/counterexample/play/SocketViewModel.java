package dev.zevmud.desktop.architecture.counterexample.play;

import java.net.Socket;

/// Wrong: touches the network outside of `connection`.
final class SocketViewModel {

    boolean isConnected(Socket socket) {
        return socket.isConnected();
    }
}
