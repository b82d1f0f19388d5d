package dev.zevmud.server.session;

/// The way from a session to one connection. Calls never block; the order is kept.
public interface ClientPort {

    void send(ToClient message);
}
