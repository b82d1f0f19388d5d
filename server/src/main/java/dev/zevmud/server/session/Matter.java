package dev.zevmud.server.session;

/// What a player in play is asked about in private, by the connection: what is answered is never a
/// line of the session.
public enum Matter {
    PASSWORD,
    DELETE_CHARACTER,
    DELETE_ACCOUNT
}
