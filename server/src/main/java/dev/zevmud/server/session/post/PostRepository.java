package dev.zevmud.server.session.post;

import dev.zevmud.server.world.CharacterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where cards and letters are kept. Every call blocks; names are compared without regard to case.
public interface PostRepository {

    /// The card of the character of this name; empty when there is no such character.
    Optional<Card> card(String name);

    /// The character is in play now, or was until now.
    void seen(CharacterId character, Instant now);

    /// What the player wants others to read; empty for nothing.
    void plan(CharacterId character, String plan);

    /// Puts a letter into a box that has room for it; one of the same `origin` is there once.
    Letter.Sending send(
            String origin, CharacterId to, String from, String subject, String body, Instant now);

    /// What is in the box, the oldest first.
    List<Letter> letters(CharacterId owner);

    int unread(CharacterId owner);

    void read(long letter, Instant now);

    void delete(CharacterId owner, long letter);
}
