package dev.zevmud.server.session.report;

/// A room by its area; both are empty while nobody has been shown one.
public record Place(String area, String room) {

    /// Where somebody is who has not been shown a room yet.
    public static final Place NOWHERE = new Place("", "");
}
