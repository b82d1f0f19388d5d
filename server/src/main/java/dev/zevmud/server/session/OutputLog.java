package dev.zevmud.server.session;

/// Is told every output of every session, with its number, when the session puts it out: what a
/// client has shown can be compared with it. Any thread.
@FunctionalInterface
public interface OutputLog {

    /// Nobody wants to know.
    OutputLog NONE = (session, output) -> {};

    void shown(String session, ToClient.Show output);
}
