package dev.zevmud.runtime.health;

/// Looks at one thing that a service needs.
@FunctionalInterface
public interface Check {
    /// Returns a few words about what was found; throws if it is not well, with a message that says
    /// how.
    String look() throws Exception;
}
