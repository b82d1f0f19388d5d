package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.post.BoardRepository.Draft;
import dev.zevmud.server.session.post.BoardRepository.Writing;
import dev.zevmud.server.session.post.Note;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the store of the boards promises, whichever database is below.
abstract class BoardStoreContract {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final CharacterId MIRA = new CharacterId("mira");
    private static final CharacterId TOM = new CharacterId("tom");
    private static final CharacterId GUEST = CharacterId.guest("c1");
    private static final String TEXT = "Heute Abend, 🕯 im \"Gasthaus\".\nWer kommt?";

    private Database database;
    private BoardStore boards;

    abstract Database connect() throws IOException;

    @BeforeEach
    void open() throws IOException {
        database = connect();
        boards = new BoardStore(database);
        var accounts = new AccountStore(database);
        accounts.create(new Account("account", "Mira", "hash"));
        for (CharacterId id : List.of(MIRA, TOM)) {
            accounts.create(
                    "account",
                    CharacterState.create(id, id.value(), CharacterClass.MAGE, "town", "inn"));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Writing write(String origin, String board, CharacterId author, Instant time) {
        return boards.write(new Draft(origin, board, author, "Mira", "Die Mine", TEXT, time));
    }

    private static Writing written(int number) {
        return new Writing.Written(number);
    }

    private List<Integer> numbers(String board) {
        return boards.notes(board, TOM).stream().map(Note::number).toList();
    }

    @Test
    void aNoteIsReadAsItWasWrittenAndHangsThereOnce() {
        assertThat(write("one", "town", MIRA, NOW)).isEqualTo(written(1));
        assertThat(write("one", "town", MIRA, NOW)).isEqualTo(written(1));
        assertThat(boards.notes("town", TOM))
                .containsExactly(new Note(1, MIRA, "Mira", "Die Mine", TEXT, NOW, false));
        assertThat(boards.note("town", 1, TOM))
                .isEqualTo(boards.notes("town", TOM).stream().findFirst());
        assertThat(boards.note("town", 2, TOM)).isEmpty();
        assertThat(boards.notes("mine", TOM)).isEmpty();
    }

    @Test
    void eachCharacterHasReadWhatItHasRead() {
        write("one", "town", MIRA, NOW);
        write("two", "town", MIRA, NOW);
        boards.read("town", 2, TOM);
        boards.read("town", 2, TOM);
        boards.read("town", 1, GUEST);
        assertThat(boards.notes("town", TOM)).extracting(Note::read).containsExactly(false, true);
        assertThat(boards.notes("town", MIRA)).extracting(Note::read).containsExactly(true, true);
        assertThat(boards.notes("town", GUEST))
                .extracting(Note::read)
                .containsExactly(false, false);
    }

    @Test
    void numbersStayAndAreOfOneBoard() {
        write("one", "town", MIRA, NOW);
        write("two", "town", MIRA, NOW);
        assertThat(write("mine", "mine", MIRA, NOW)).isEqualTo(written(1));
        assertThat(boards.remove("town", 2, NOW)).isTrue();
        assertThat(boards.remove("town", 2, NOW)).isFalse();
        assertThat(boards.note("town", 2, TOM)).isEmpty();
        assertThat(write("three", "town", MIRA, NOW)).isEqualTo(written(3));
        assertThat(numbers("town")).containsExactly(1, 3);
        assertThat(numbers("mine")).containsExactly(1);
    }

    @Test
    void anAuthorWritesSoManyAtATimeOnAllBoardsAlsoWhenTheyAreTakenDown() {
        for (int i = 1; i <= Note.MAX_IN_SPAN; i++) {
            String board = i == 1 ? "mine" : "town";
            Writing writing = write("m" + i, board, MIRA, NOW.plusSeconds(i));
            boards.remove(board, ((Writing.Written) writing).number(), NOW.plusSeconds(i));
        }
        Instant end = NOW.plusSeconds(1).plus(Note.SPAN);
        Instant before = end.minusMillis(1);
        assertThat(boards.mayWrite(MIRA, before)).isFalse();
        assertThat(write("late", "town", MIRA, before)).isEqualTo(new Writing.TooFast());
        assertThat(write("m5", "town", MIRA, before)).isEqualTo(written(4));
        assertThat(boards.mayWrite(TOM, before)).isTrue();
        assertThat(boards.mayWrite(MIRA, end)).isTrue();
        assertThat(write("later", "town", MIRA, end)).isEqualTo(written(5));
    }

    @Test
    void theOldestGoesWhenTheBoardIsFull() {
        for (int i = 1; i <= Note.MAX_ON_BOARD + 1; i++) {
            write("n" + i, "town", MIRA, NOW.plus(Note.SPAN.multipliedBy(i)));
        }
        assertThat(numbers("town"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2, Note.MAX_ON_BOARD + 1).boxed().toList());
    }
}
