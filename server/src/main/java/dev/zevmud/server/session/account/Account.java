package dev.zevmud.server.session.account;

/// A person's account. The hash is a PHC string; `toString` leaves it out, so that no log ever
/// holds it.
public record Account(String id, String name, String passwordHash) {

    @Override
    public String toString() {
        return "Account[" + id + ", " + name + "]";
    }
}
