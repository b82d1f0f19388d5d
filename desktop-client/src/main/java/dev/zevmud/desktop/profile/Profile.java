package dev.zevmud.desktop.profile;

/// One world: what the player calls it, and where it is.
public record Profile(String name, String host, int port) {

    public static final int MAX_PORT = 65_535;

    public static final Profile LOCAL = new Profile("zev-mud local", "localhost", 3000);

    public Profile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a profile needs a name");
        }
        if (host.isBlank()) {
            throw new IllegalArgumentException("profile \"" + name + "\" needs a host");
        }
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException(
                    "port " + port + " of profile \"" + name + "\" is not in 1–" + MAX_PORT);
        }
    }
}
