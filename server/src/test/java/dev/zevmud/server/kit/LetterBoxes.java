package dev.zevmud.server.kit;

import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.post.Card;
import dev.zevmud.server.session.post.Letter;
import dev.zevmud.server.session.post.PostRepository;
import dev.zevmud.server.world.CharacterId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Cards and letters in memory, for tests without a database; the limits of the boxes are the
/// store's, and tried there.
final class LetterBoxes implements PostRepository {

    private final Function<String, Optional<CharacterSummary>> characters;
    private final Map<CharacterId, String> plans = new HashMap<>();
    private final Map<CharacterId, Instant> seen = new HashMap<>();
    private final Map<CharacterId, List<Letter>> boxes = new HashMap<>();
    private long letters;

    /// `characters` finds one by its name.
    LetterBoxes(Function<String, Optional<CharacterSummary>> characters) {
        this.characters = characters;
    }

    private List<Letter> box(CharacterId owner) {
        return boxes.computeIfAbsent(owner, _ -> new ArrayList<>());
    }

    @Override
    public Optional<Card> card(String name) {
        return characters
                .apply(name)
                .map(one -> new Card(one, seen.get(one.id()), plans.getOrDefault(one.id(), "")));
    }

    @Override
    public void seen(CharacterId character, Instant now) {
        seen.put(character, now);
    }

    @Override
    public void plan(CharacterId character, String plan) {
        plans.put(character, plan);
    }

    @Override
    public Letter.Sending send(
            String origin, CharacterId to, String from, String subject, String body, Instant now) {
        letters++;
        box(to).add(new Letter(letters, from, subject, body, now, false));
        return Letter.Sending.SENT;
    }

    @Override
    public List<Letter> letters(CharacterId owner) {
        return List.copyOf(box(owner));
    }

    @Override
    public int unread(CharacterId owner) {
        return (int) box(owner).stream().filter(letter -> !letter.read()).count();
    }

    @Override
    public void read(long id, Instant now) {
        boxes.values()
                .forEach(box ->
                        box.replaceAll(letter ->
                                letter.id() == id
                                        ? new Letter(
                                                id,
                                                letter.from(),
                                                letter.subject(),
                                                letter.body(),
                                                letter.sent(),
                                                true)
                                        : letter));
    }

    @Override
    public void delete(CharacterId owner, long id) {
        box(owner).removeIf(letter -> letter.id() == id);
    }
}
