package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.post.Card;
import dev.zevmud.server.session.post.Letter;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the store of the post office promises, whichever database is below.
abstract class PostStoreContract {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final CharacterId MIRA = new CharacterId("mira-id");

    private Database database;
    private PostStore post;

    abstract Database connect() throws IOException;

    @BeforeEach
    void open() throws IOException {
        database = connect();
        post = new PostStore(database);
        var accounts = new AccountStore(database);
        accounts.create(new Account("a1", "Ann", "hash"));
        accounts.create(
                "a1", CharacterState.create(MIRA, "Mira", CharacterClass.ROGUE, "dungeon", "r1"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Card mira() {
        return post.card("MIRA").orElseThrow();
    }

    @Test
    void aCardTellsWhoSomebodyIsAndWhenTheyWereSeen() {
        assertThat(mira().seen()).isNull();
        assertThat(mira().plan()).isEmpty();
        assertThat(mira().character().name()).isEqualTo("Mira");
        post.plan(MIRA, "see the sea");
        post.seen(MIRA, NOW);
        post.seen(MIRA, NOW.plusSeconds(5));
        assertThat(mira().seen()).isEqualTo(NOW.plusSeconds(5));
        assertThat(mira().plan()).isEqualTo("see the sea");
        post.plan(MIRA, "");
        assertThat(mira().plan()).isEmpty();
        assertThat(mira().seen()).isNotNull();
    }

    @Test
    void whoDoesNotExistHasNoCard() {
        post.seen(new CharacterId("nobody"), NOW);
        post.plan(new CharacterId("nobody"), "none");
        assertThat(post.card("nobody")).isEmpty();
    }

    private Letter.Sending send(String origin, String from) {
        return post.send(origin, MIRA, from, "Hello", "One.\nTwo. \u00fc", NOW);
    }

    @Test
    void aLetterIsReadAsItWasSentAndCountsOnce() {
        assertThat(send("o1", "Tom")).isEqualTo(Letter.Sending.SENT);
        assertThat(send("o1", "Tom")).isEqualTo(Letter.Sending.SENT);
        assertThat(post.unread(MIRA)).isEqualTo(1);
        Letter letter = post.letters(MIRA).getFirst();
        assertThat(letter)
                .isEqualTo(
                        new Letter(letter.id(), "Tom", "Hello", "One.\nTwo. \u00fc", NOW, false));
        post.read(letter.id(), NOW);
        assertThat(post.unread(MIRA)).isZero();
        assertThat(post.letters(MIRA)).singleElement().matches(Letter::read);
        post.delete(new CharacterId("somebody else"), letter.id());
        assertThat(post.letters(MIRA)).hasSize(1);
        post.delete(MIRA, letter.id());
        assertThat(post.letters(MIRA)).isEmpty();
    }

    @Test
    void aBoxHasAnEndAndEachSenderAShareOfIt() {
        for (int i = 0; i < Letter.MAX_OF_SENDER; i++) {
            assertThat(send("tom" + i, "Tom")).isEqualTo(Letter.Sending.SENT);
        }
        assertThat(send("one more", "Tom")).isEqualTo(Letter.Sending.TOO_MANY);
        post.read(post.letters(MIRA).getFirst().id(), NOW);
        assertThat(send("now", "Tom")).isEqualTo(Letter.Sending.SENT);
        for (int i = post.letters(MIRA).size(); i < Letter.MAX_IN_BOX; i++) {
            assertThat(send("many" + i, "Sender" + i)).isEqualTo(Letter.Sending.SENT);
        }
        assertThat(send("late", "Ann")).isEqualTo(Letter.Sending.BOX_FULL);
        assertThat(post.letters(MIRA)).hasSize(Letter.MAX_IN_BOX);
    }
}
