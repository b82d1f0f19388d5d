package dev.zevmud.proxy.architecture.outlaw.guard;

import dev.zevmud.proxy.endpoint.Players;
import java.net.Socket;

/// Breaks two rules: a guard that has a socket and knows the endpoint.
public record SocketGuard(Socket socket, Players players) {}
