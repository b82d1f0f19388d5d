package dev.zevmud.server.session.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.account.Gatekeeper;
import dev.zevmud.server.session.account.NameFilter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private static final String PASSWORD = "a quiet lantern";

    /// Keeps out whom the test says.
    private static final class Door implements Gatekeeper {
        Set<String> barred = Set.of();

        @Override
        public Optional<Barred> account(String accountId, Instant now) {
            return barred("every account");
        }

        @Override
        public Optional<Barred> address(String address, Instant now) {
            return barred(address);
        }

        private Optional<Barred> barred(String who) {
            return barred.contains(who)
                    ? Optional.of(new Barred(Instant.parse("2030-01-01T00:00:00Z"), "theft"))
                    : Optional.empty();
        }
    }

    private final AccountsInMemory repository = new AccountsInMemory();
    private final Door gate = new Door();
    private Accounts accounts;
    private FakeTerminal terminal;
    private Login login;

    @BeforeEach
    void open() {
        accounts =
                new Accounts(
                        repository,
                        gate,
                        new Accounts.StartingPoint("dungeon", "room1"),
                        Clock.systemUTC());
        connect();
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private void connect() {
        terminal = new FakeTerminal();
        login = new Login(accounts, new Languages(), terminal);
        login.start();
    }

    private void type(String line, String nextPrompt) throws InterruptedException {
        login.line(line);
        terminal.await(nextPrompt);
    }

    private void createAccountAndCharacter() throws InterruptedException {
        type("new", "Choose an account name: ");
        type("Mira", "Choose a password: ");
        type(PASSWORD, "Repeat the password: ");
        type(PASSWORD, "Name your character: ");
        type("Aldra", "Class (warrior, rogue, mage, cleric): ");
        login.line("rogue");
        terminal.awaitEntry();
    }

    @Test
    void aNewcomerMakesAnAccountAndACharacterAndIsInPlay() throws InterruptedException {
        assertThat(terminal.screen.toString())
                .contains("Z E V - M U D")
                .endsWith("Account name, or \"new\", or \"guest\": ");
        createAccountAndCharacter();
        assertThat(terminal.entry)
                .isInstanceOfSatisfying(
                        Entry.Player.class,
                        player -> assertThat(player.character().name()).isEqualTo("Aldra"));
    }

    @Test
    void passwordsAreTypedWithoutEchoAndNeverShown() throws InterruptedException {
        createAccountAndCharacter();
        assertThat(terminal.echo).containsExactly(false, true);
        assertThat(terminal.screen.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void aReturningPlayerPicksACharacterByNumberOrName() throws InterruptedException {
        createAccountAndCharacter();
        for (String choice : List.of("1", "aldra")) {
            connect();
            type("mira", "Password: ");
            type(PASSWORD, "Character (name or number, or \"new\"): ");
            assertThat(terminal.screen.toString()).contains("1. Aldra, level 1 rogue");
            login.line(choice);
            assertThat(terminal.entry).isInstanceOf(Entry.Player.class);
        }
    }

    @Test
    void allAnswersMayArriveAtOnceAndTheRestGoesOnToTheSession() throws InterruptedException {
        for (String line :
                List.of("new", "Mira", PASSWORD, PASSWORD, "Aldra", "mage", "look", "north")) {
            login.line(line);
        }
        terminal.awaitEntry();
        assertThat(login.takeEarlyLines()).containsExactly("look", "north");
    }

    @Test
    void anUnknownNameOffersToMakeTheAccount() throws InterruptedException {
        type("Mira", "No account \"Mira\". Create it? (yes/no): ");
        type("perhaps", "No account \"Mira\". Create it? (yes/no): ");
        assertThat(terminal.screen.toString()).contains("Please answer yes or no.");
        type("no", "Account name, or \"new\", or \"guest\": ");
    }

    @Test
    void fiveWrongPasswordsCloseTheConnectionAndTheNextTryMustWait() throws InterruptedException {
        createAccountAndCharacter();
        connect();
        type("mira", "Password: ");
        for (int i = 0; i < 4; i++) {
            terminal.screen.setLength(0);
            type("wrong password " + i, "Password: ");
            assertThat(terminal.screen.toString()).contains("That is not the password.");
        }
        login.line("wrong password 5");
        terminal.awaitClose();
        assertThat(terminal.screen.toString()).contains("Please wait 30 seconds");
        connect();
        type("mira", "Password: ");
        login.line(PASSWORD);
        terminal.awaitClose();
        assertThat(terminal.entry).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guest", "new", "mira", "!"})
    void whoComesFromABannedAddressIsToldWhyAndGetsNoFurther(String answer)
            throws InterruptedException {
        gate.barred = Set.of("192.0.2.1");
        login.line(answer);
        terminal.awaitClose();
        assertThat(terminal.screen).endsWith("until January 1, 2030, 12:00 AM UTC: theft\n");
        assertThat(terminal.entry).isNull();
    }

    @Test
    void aBannedAccountIsToldSoByItsRightPasswordOnly() throws InterruptedException {
        createAccountAndCharacter();
        gate.barred = Set.of("every account");
        connect();
        type("mira", "Password: ");
        type("a wrong password", "Password: ");
        assertThat(terminal.screen).doesNotContain("theft");
        login.line(PASSWORD);
        terminal.awaitClose();
        assertThat(terminal.screen).endsWith("until January 1, 2030, 12:00 AM UTC: theft\n");
        assertThat(terminal.entry).isNull();
    }

    @Test
    void aGuestIsInAtOnce() throws InterruptedException {
        login.line("guest");
        terminal.awaitEntry();
        assertThat(terminal.entry).isEqualTo(new Entry.Guest());
    }

    @Test
    void badNamesAndPasswordsAreExplainedAndAskedAgain() throws InterruptedException {
        type("new", "Choose an account name: ");
        type("9", "Choose an account name: ");
        type("Mira", "Choose a password: ");
        type("short", "Choose a password: ");
        type("password123", "Choose a password: ");
        type(PASSWORD, "Repeat the password: ");
        type("something else", "Choose a password: ");
        assertThat(terminal.screen.toString())
                .contains("A name has 2 to 20 characters.")
                .contains("at least 10 characters")
                .contains("every guesser's list")
                .contains("The two were not the same.");
    }

    @Test
    void aScreenReaderHearsNoBanner() {
        terminal = new FakeTerminal();
        terminal.screenReader = true;
        new Login(accounts, new Languages(), terminal).start();
        assertThat(terminal.screen.toString())
                .startsWith("Welcome to zev-mud.")
                .doesNotContain("~~~");
    }

    @Test
    void whoListensCanSaySoAtTheFirstPrompt() {
        assertThat(terminal.screen.toString()).contains("type: screenreader");
        login.line("screenreader");
        assertThat(terminal.screenReader).isTrue();
        assertThat(terminal.screen.toString())
                .contains("Screen reader mode is on.")
                .endsWith("Account name, or \"new\", or \"guest\": ");
    }

    @Test
    void theDialogueGoesOnInTheLanguageThatIsAskedFor() throws InterruptedException {
        assertThat(terminal.screen.toString()).contains("Für Deutsch tippe: deutsch");
        type("deutsch", "oder \"guest\" für Gäste: ");
        assertThat(terminal.language).isEqualTo("de");
        assertThat(terminal.screen.toString()).contains("Von hier an auf Deutsch.");
        type("Jemand", "Soll es angelegt werden? (ja/nein): ");
        type("nein", "oder \"guest\" für Gäste: ");
        type("new", "Wähle einen Namen für dein Konto: ");
        type("Mira", "Wähle ein Passwort: ");
        type(PASSWORD, "Wiederhole das Passwort: ");
        type(PASSWORD, "Wie soll deine Figur heißen? ");
        type("Aldra", "Klasse (Krieger, Schurke, Magier, Kleriker): ");
        login.line("Schurke");
        terminal.awaitEntry();
    }

    @Test
    void theLanguageCanBeChosenBackAndAScreenReaderHearsOfIt() throws InterruptedException {
        terminal = new FakeTerminal();
        terminal.screenReader = true;
        login = new Login(accounts, new Languages(), terminal);
        login.start();
        assertThat(terminal.screen.toString()).contains("Für Deutsch tippe: deutsch");
        type("german", "für Gäste: ");
        type("english", "or \"guest\": ");
        assertThat(terminal.screen.toString()).contains("From here on, in English.");
    }

    @Test
    void aNameThatTheOperatorDoesNotWantIsRefusedButItsOldAccountLetIn()
            throws InterruptedException {
        createAccountAndCharacter();
        accounts.close();
        accounts =
                new Accounts(
                        repository,
                        gate,
                        NameFilter.of(List.of("mir", "ald")),
                        new Accounts.StartingPoint("dungeon", "room1"),
                        Clock.systemUTC());
        connect();
        type(
                "Miro",
                "That name is not welcome here. Choose another name.\n"
                        + "Account name, or \"new\", or \"guest\": ");
        type("new", "Choose an account name: ");
        type("m1ra2", "Choose an account name: ");
        connect();
        type("Mira", "Password: ");
        type(PASSWORD, "Character (name or number, or \"new\"): ");
        type("new", "Name your character: ");
        type("Aldred", "Name your character: ");
        assertThat(terminal.screen.toString()).contains("That name is not welcome here.");
    }
}
