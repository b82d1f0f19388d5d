package dev.zevmud.server.session.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.account.Accounts.Creation;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.account.Gatekeeper;
import dev.zevmud.server.world.CharacterClass;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody comes with a ticket in place of name and password.
class TicketTest {

    private static final String FIRST_PROMPT = "or \"guest\": ";
    private static final String CHOICE = "(name or number, or \"new\"): ";

    private final FakeTerminal terminal = new FakeTerminal();
    private Optional<Gatekeeper.Barred> barred = Optional.empty();
    private Accounts accounts;
    private Login login;
    private Account mira;

    @BeforeEach
    void open() {
        Gatekeeper gate =
                new Gatekeeper() {
                    @Override
                    public Optional<Barred> account(String accountId, Instant now) {
                        return barred;
                    }

                    @Override
                    public Optional<Barred> address(String address, Instant now) {
                        return Optional.empty();
                    }
                };
        accounts =
                new Accounts(
                        new AccountsInMemory(),
                        gate,
                        new Accounts.StartingPoint("dungeon", "room1"),
                        Clock.systemUTC());
        mira = made(accounts.create("Mira", "a quiet lantern"));
        CharacterSummary aldra =
                made(accounts.createCharacter(mira, "Aldra", CharacterClass.ROGUE));
        assertThat(aldra.name()).isEqualTo("Aldra");
        login = new Login(accounts, new Languages(), terminal);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private static <T> T made(CompletionStage<Creation<T>> making) {
        return ((Creation.Created<T>) making.toCompletableFuture().join()).value();
    }

    private String ticket() {
        return accounts.ticket(mira).toCompletableFuture().join();
    }

    @Test
    void itLeadsStraightToTheCharacters() throws InterruptedException {
        login.ticket(ticket());
        terminal.await(CHOICE);
        assertThat(terminal.screen.toString()).contains("Aldra").doesNotContain("zev-mud");
        login.line("1");
        terminal.awaitEntry();
    }

    @Test
    void itMayComeWhenAPasswordIsAskedForAndWhatIsTypedIsShownAgain() throws InterruptedException {
        login.start();
        login.line("Mira");
        terminal.await("Password: ");
        login.ticket(ticket());
        terminal.await(CHOICE);
        assertThat(terminal.echo).containsExactly(false, true);
    }

    @Test
    void oneThatIsOverLeadsToTheQuestions() throws InterruptedException {
        String ticket = ticket();
        login.ticket(ticket);
        terminal.await(CHOICE);
        FakeTerminal another = new FakeTerminal();
        another.language = "de";
        new Login(accounts, new Languages(), another).ticket(ticket);
        another.await("Gäste: ");
        assertThat(another.screen.toString()).contains("Deine Anmeldung auf der Seite gilt nicht");
        login.ticket("of nobody");
        terminal.await(FIRST_PROMPT);
    }

    @Test
    void whoIsBannedMeanwhileStaysOut() throws InterruptedException {
        String ticket = ticket();
        barred = Optional.of(new Gatekeeper.Barred(Instant.parse("2030-01-01T00:00:00Z"), "spam"));
        login.ticket(ticket);
        terminal.awaitClose();
        assertThat(terminal.screen.toString()).contains("spam");
    }
}
