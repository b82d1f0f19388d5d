package dev.zevmud.server.session;

import dev.zevmud.server.session.login.Entry;

/// The way from a connection to the sessions, wherever in the cluster they live. Calls never block;
/// any thread.
public interface Sessions {

    /// Brings a character into play, or takes its session over. What it shows comes through `port`.
    Link attach(Entry entry, Attachment attachment, ClientPort port);

    /// Goes on with the session of this name ([ToClient.Open#session]) that is in play;
    /// [ToClient.Refused] comes through `port` when it is not.
    Link resume(String session, Attachment attachment, ClientPort port);

    /// One attached connection's way in.
    interface Link {

        /// `id` is 0 from clients that do not number.
        void input(long id, String line);

        void acknowledged(long seq);

        /// The answer to [ToClient.Describe].
        void described(ClientDescription client);

        /// The player has proved to be the owner, and wants it: a matter that ends the character.
        void confirmed(Matter matter);

        /// The connection is gone.
        void detached();
    }
}
