package dev.zevmud.proxy.architecture.outlaw.link;

import dev.zevmud.proxy.guard.Places;
import jakarta.websocket.Session;

/// Breaks two rules: a link that knows the WebSocket server and the guard.
public record WebSocketLink(Session session, Places places) {}
