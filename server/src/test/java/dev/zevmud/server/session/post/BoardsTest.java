package dev.zevmud.server.session.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.report.Place;
import dev.zevmud.server.session.staff.AuditEntry;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.session.staff.Role;
import dev.zevmud.server.session.staff.Sanction;
import dev.zevmud.server.store.AccountStore;
import dev.zevmud.server.store.BoardStore;
import dev.zevmud.server.store.Database;
import dev.zevmud.server.store.StaffStore;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command `board` above a real store.
class BoardsTest {

    private static final Place INN = new Place("town", "inn");
    private static final Place MARKET = new Place("town", "market");
    private static final Place CELLAR = new Place("town", "cellar");
    private static final Present MIRA = present("Mira");
    private static final Present TOM = present("Tom");
    private static final Present GUEST =
            new Present(CharacterId.guest("c1"), "Guest-1", CharacterClass.MAGE, 1);

    @TempDir Path folder;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Place place = INN;
    private long input;
    private Database database;
    private StaffStore staff;
    private Boards boards;

    private static Present present(String name) {
        return new Present(
                new CharacterId(name.toLowerCase(Locale.ROOT)), name, CharacterClass.MAGE, 1);
    }

    @BeforeEach
    void open() throws IOException {
        database = Database.embedded(folder);
        staff = new StaffStore(database);
        var accounts = new AccountStore(database);
        for (Present one : new Present[] {MIRA, TOM}) {
            accounts.create(new Account("a-" + one.id(), one.name(), "hash"));
            accounts.create(
                    "a-" + one.id(),
                    CharacterState.create(
                            one.id(), one.name(), CharacterClass.MAGE, "town", "inn"));
        }
        boards =
                new Boards(
                        new BoardStore(database),
                        staff,
                        new BoardPlaces(Map.of(INN, "town", MARKET, "town")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Outcome outcome(Present self, long inputId, String rest, @Nullable String body) {
        return boards.execute(
                new PostCall(
                        self,
                        new Texts(Locale.ENGLISH),
                        inputId,
                        now,
                        place,
                        "192.0.2.1",
                        "board",
                        rest,
                        body));
    }

    private String type(Present self, String rest) {
        input++;
        return type(self, input, rest);
    }

    private String type(Present self, long inputId, String rest) {
        return switch (outcome(self, inputId, rest, null)) {
            case Outcome.Answer(var lines) -> String.join("\n", lines);
            case Outcome.Write(var draft, var lines) ->
                    "[" + draft.head() + "] " + String.join("\n", lines);
            case Outcome.NotAllowed() -> throw new AssertionError("nobody forbids the word");
        };
    }

    @Test
    void aNoteIsWrittenListedAndReadWhereTheBoardHangs() {
        assertThat(type(TOM, "")).startsWith("The board is empty.");
        assertThat(type(MIRA, "write The mine = Tonight at eight."))
                .isEqualTo("Note 1 hangs on the board now: The mine");
        place = MARKET;
        assertThat(type(TOM, ""))
                .startsWith(
                        """
                        Notes on this board: 1. New to you: 1.
                        1. New: The mine, by Mira, 2026-01-01 00:00 UTC
                        """);
        assertThat(type(TOM, "read 1"))
                .isEqualTo(
                        """
                        Note 1, by Mira, 2026-01-01 00:00 UTC. Title: The mine
                        Tonight at eight.\
                        """);
        assertThat(type(TOM, "list")).contains("New to you: 0.").doesNotContain("New: ");
        assertThat(type(TOM, "read")).isEqualTo("You have read every note here.");
        place = CELLAR;
        assertThat(type(TOM, "")).startsWith("There is no message board here.");
        place = Place.NOWHERE;
        assertThat(type(TOM, "read 1")).startsWith("There is no message board here.");
    }

    @Test
    void whatIsNewIsReadOneAfterTheOther() {
        type(MIRA, "write First = One.");
        type(MIRA, "write Second = Two.");
        assertThat(type(TOM, "read")).endsWith("One.");
        assertThat(type(TOM, "read")).endsWith("Two.");
        assertThat(type(MIRA, "read")).isEqualTo("You have read every note here.");
    }

    @Test
    void aNoteThatIsSentAgainHangsThereOnce() {
        assertThat(outcome(MIRA, 7, "write The mine", "Tonight\nat eight."))
                .isEqualTo(outcome(MIRA, 7, "write The mine", "Tonight\nat eight."));
        now = now.plusSeconds(5);
        outcome(MIRA, 7, "write The mine", "Tonight\nat eight.");
        assertThat(type(TOM, "")).startsWith("Notes on this board: 1.");
        outcome(MIRA, 8, "write The mine", "Tonight\nat eight.");
        assertThat(type(TOM, "")).startsWith("Notes on this board: 2.");
    }

    @Test
    void aRemovalThatIsSentAgainTakesNoOtherNote() {
        type(MIRA, "write First = One.");
        type(MIRA, "write Second = Two.");
        assertThat(type(MIRA, 20, "remove 1")).startsWith("You take down note 1, \"First\"");
        assertThat(type(MIRA, 20, "remove 1")).startsWith("There is no note 1");
        assertThat(type(MIRA, "")).contains("2. Second");
    }

    @Test
    void theEditorOpensForATitleAlone() {
        assertThat(type(MIRA, "write The mine"))
                .startsWith("[write@town The mine] A note titled \"The mine\".");
        assertThat(type(MIRA, "write")).startsWith("A note needs a title");
        assertThat(type(MIRA, "write = words")).startsWith("A note needs a title");
        assertThat(type(MIRA, "write " + "ü".repeat(61) + " = words"))
                .startsWith("A note needs a title of at most 60");
        assertThat(type(MIRA, "write The mine =")).startsWith("A note needs some words");
        assertThat(type(MIRA, "write The mine = " + "ü".repeat(2_001)))
                .startsWith("A note needs some words, at most 2,000");
        assertThat(type(MIRA, "write " + "ü".repeat(60) + " = " + "ü".repeat(2_000)))
                .startsWith("Note 1 hangs");
    }

    @Test
    void whoIsLedAwayWhileWritingPutsTheNoteUpWhereItWasBegun() {
        place = CELLAR;
        assertThat(outcome(MIRA, 7, "write@town The mine", "Tonight."))
                .isEqualTo(Outcome.of("Note 1 hangs on the board now: The mine"));
        assertThat(type(MIRA, "write@town The mine = Tonight.")).startsWith("There is no message");
        place = INN;
        assertThat(type(MIRA, "write@mine The mine = Tonight.")).startsWith("Type board to see");
        assertThat(type(TOM, "")).startsWith("Notes on this board: 1.");
    }

    @Test
    void whoWritesTooMuchHasToWaitAndIsToldBeforeTheEditorOpens() {
        for (int i = 1; i <= Note.MAX_IN_SPAN; i++) {
            assertThat(type(MIRA, "write Title = Words.")).startsWith("Note " + i);
        }
        assertThat(type(MIRA, "write Title = Words."))
                .startsWith("You have put up 5 notes within 60 minutes.");
        assertThat(type(MIRA, "write Title")).startsWith("You have put up 5 notes");
        now = now.plus(Note.SPAN);
        assertThat(type(MIRA, "write Title")).startsWith("[write@town Title]");
    }

    @Test
    void guestsReadAndWhoIsMutedDoesToo() {
        type(MIRA, "write The mine = Tonight at eight.");
        assertThat(type(GUEST, "")).startsWith("Notes on this board: 1.\n1. The mine, by Mira");
        assertThat(type(GUEST, "read")).startsWith("Which note?");
        assertThat(type(GUEST, "read 1")).endsWith("Tonight at eight.");
        assertThat(type(GUEST, "write Me = Too.")).startsWith("Guests may read here.");
        assertThat(type(GUEST, "remove 1")).startsWith("Mira wrote that one.");
        staff.impose(
                new Sanction(
                        Sanction.Kind.MUTE,
                        new Sanction.Subject.OfAccount("a-tom", "Tom"),
                        "spam",
                        "Ada",
                        now.plusSeconds(60)));
        assertThat(type(TOM, "write Me = Too.")).startsWith("You open your mouth");
        assertThat(type(TOM, "write Me")).startsWith("You open your mouth");
        assertThat(type(TOM, "read 1")).endsWith("Tonight at eight.");
    }

    @Test
    void itsAuthorTakesANoteDownOrWhoKeepsOrderWhichIsWrittenDown() {
        type(MIRA, "write First = One.");
        type(MIRA, "write Second = Two.");
        assertThat(type(TOM, "remove 1")).startsWith("Mira wrote that one.");
        staff.grant("a-tom", Role.BUILDER);
        assertThat(type(TOM, "remove 1")).startsWith("Mira wrote that one.");
        assertThat(type(MIRA, "remove 2")).startsWith("You take down note 2, \"Second\" by Mira");
        assertThat(staff.audit("", 9)).isEmpty();
        staff.grant("a-tom", Role.MODERATOR);
        assertThat(type(TOM, "remove 1")).startsWith("You take down note 1, \"First\" by Mira");
        assertThat(staff.audit("", 9))
                .extracting(
                        AuditEntry::character,
                        AuditEntry::command,
                        AuditEntry::target,
                        AuditEntry::reason,
                        AuditEntry::address)
                .containsExactly(
                        tuple("Tom", "board remove", "Mira", "town 1: First", "192.0.2.1"));
        assertThat(type(TOM, "")).startsWith("The board is empty.");
    }

    @Test
    void aLongListShowsItsEnd() {
        for (int i = 1; i <= 21; i++) {
            now = now.plus(Note.SPAN);
            type(MIRA, "write Title = Words.");
        }
        assertThat(type(TOM, ""))
                .contains("Older ones not shown: 1.", "\n2. New:", "\n21. New:")
                .doesNotContain("\n1. New:");
        assertThat(type(TOM, "all")).contains("\n1. New:").doesNotContain("Older");
    }

    @Test
    void whatCannotBeFoundIsExplained() {
        assertThat(type(TOM, "nonsense")).startsWith("Type board to see");
        assertThat(type(TOM, "remove")).startsWith("Which note?");
        assertThat(type(TOM, "read 99999999999")).startsWith("There is no note 99999999999");
        assertThat(type(TOM, "remove first")).startsWith("There is no note first");
    }
}
