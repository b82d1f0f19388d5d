package dev.zevmud.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.server.session.Languages;
import dev.zevmud.server.session.Matter;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.session.account.Accounts;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.login.AccountsInMemory;
import dev.zevmud.server.session.login.Entry;
import dev.zevmud.server.session.login.Terminal;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Changing a password in play.
class AsideTest {

    private static final String OLD = "a long way down";
    private static final String NEW = "an even longer way up";

    private final LinkedBlockingQueue<Runnable> later = new LinkedBlockingQueue<>();
    private final StringBuilder screen = new StringBuilder();
    private final List<String> onward = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final Accounts accounts =
            new Accounts(
                    new AccountsInMemory(),
                    new Accounts.StartingPoint("dungeon", "room1"),
                    Clock.systemUTC());
    private Account account;
    private CharacterId mira;
    private Aside aside;
    private Matter decided;

    private final class Screen implements Terminal {
        @Override
        public void show(List<OutputItem> items) {
            for (OutputItem item : items) {
                switch (item) {
                    case OutputItem.Text(var lines) ->
                            lines.forEach(line -> screen.append(line.text()).append('\n'));
                    case OutputItem.Prompt(var spans) ->
                            spans.stream().map(Span::text).forEach(screen::append);
                    case OutputItem.Echo(boolean on) -> screen.append(on ? "[shown]" : "[hidden]");
                    case OutputItem.Gmcp _ -> {}
                }
            }
        }

        @Override
        public void enter(Entry entry) {
            throw new AssertionError("it is in play already");
        }

        @Override
        public void done() {
            aside.done();
        }

        @Override
        public void decided(Matter matter) {
            aside.decided();
            decided = matter;
        }

        @Override
        public void close() {
            throw new AssertionError("nobody is cut off for this");
        }

        @Override
        public Executor executor() {
            return later::add;
        }

        @Override
        public String address() {
            return "192.0.2.1";
        }

        @Override
        public boolean screenReader() {
            return false;
        }

        @Override
        public void screenReaderIsOn() {}

        @Override
        public String language() {
            return "en";
        }

        @Override
        public void languageIs(String language) {}
    }

    @BeforeEach
    void play() {
        account =
                ((Accounts.Creation.Created<Account>)
                                accounts.create("Mira", OLD).toCompletableFuture().join())
                        .value();
        mira =
                ((Accounts.Creation.Created<CharacterSummary>)
                                accounts.createCharacter(account, "Aldra", CharacterClass.MAGE)
                                        .toCompletableFuture()
                                        .join())
                        .value()
                        .id();
        aside =
                new Aside(
                        accounts,
                        new Languages(),
                        new Screen(),
                        (id, line) -> onward.add(id + " " + line),
                        channel.eventLoop());
    }

    @AfterEach
    void end() {
        accounts.close();
        var _ = channel.close();
    }

    private void asked(String language) {
        aside.begin(new ToClient.Confide(Matter.PASSWORD, mira, language));
    }

    /// What is looked into is answered.
    private void settle() throws InterruptedException {
        Runnable step = later.poll(20, TimeUnit.SECONDS);
        assertThat(step).isNotNull();
        step.run();
    }

    private boolean letsIn(String password) {
        Account now = accounts.find("Mira").toCompletableFuture().join().orElseThrow();
        return accounts.logIn(now, password, "192.0.2.9").toCompletableFuture().join()
                instanceof Accounts.LogIn.Welcome;
    }

    @Test
    void thePasswordIsChangedAndTheSessionHearsNothingOfIt() throws InterruptedException {
        aside.input(0, "password");
        asked("en");
        aside.input(0, OLD);
        settle();
        aside.input(0, "short");
        aside.input(0, NEW);
        aside.input(0, "something else again");
        aside.input(0, NEW);
        aside.input(0, NEW);
        settle();
        assertThat(screen.toString())
                .startsWith("[hidden]Your password now")
                .contains("at least 10")
                .contains("not the same")
                .endsWith("[shown]From now on, the account Mira has the new password.\n")
                .doesNotContain(OLD)
                .doesNotContain(NEW);
        assertThat(onward).containsExactly("0 password", "0 ");
        assertThat(letsIn(NEW)).isTrue();
        assertThat(letsIn(OLD)).isFalse();
        aside.input(0, "look");
        assertThat(onward.getLast()).isEqualTo("0 look");
    }

    @Test
    void aScriptThatSendsEverythingAtOnceTellsTheSessionNothing() throws InterruptedException {
        for (String line : List.of("Password ", OLD, NEW, NEW, "look")) {
            aside.input(0, line);
        }
        assertThat(onward).containsExactly("0 Password ");
        asked("en");
        settle();
        settle();
        assertThat(onward).containsExactly("0 Password ", "0 ", "0 look");
        assertThat(letsIn(NEW)).isTrue();
    }

    @Test
    void numberedLinesAreCountedButEmpty() throws InterruptedException {
        aside.input(7, "password");
        aside.input(8, OLD);
        asked("en");
        settle();
        aside.input(9, "");
        aside.input(10, "look");
        assertThat(onward).containsExactly("7 password", "8 ", "9 ", "10 look");
        assertThat(screen).endsWith("Everything stays as it is.\n");
        assertThat(letsIn(OLD)).isTrue();
    }

    @Test
    void whoDoesNotKnowThePasswordChangesNothing() throws InterruptedException {
        asked("de");
        aside.input(0, "not this one");
        settle();
        assertThat(screen).endsWith("Das ist nicht das Passwort. Nichts ist geändert.\n");
        assertThat(aside.prompt()).isEmpty();
        assertThat(letsIn(OLD)).isTrue();
    }

    @Test
    void aCharacterIsDeletedByItsOwnerOnly() throws InterruptedException {
        for (String line : List.of("delete  character", "not this one", "look")) {
            aside.input(0, line);
        }
        aside.begin(new ToClient.Confide(Matter.DELETE_CHARACTER, mira, "en"));
        assertThat(screen).contains("for good");
        settle();
        assertThat(decided).isNull();
        assertThat(onward).containsExactly("0 delete  character", "0 ", "0 look");
        aside.begin(new ToClient.Confide(Matter.DELETE_CHARACTER, mira, "en"));
        aside.input(0, OLD);
        settle();
        assertThat(decided).isEqualTo(Matter.DELETE_CHARACTER);
    }

    @Test
    void anAccountIsDeletedWithItsLastCharacter() throws InterruptedException {
        accounts.createCharacter(account, "Tarn", CharacterClass.ROGUE)
                .toCompletableFuture()
                .join();
        aside.begin(new ToClient.Confide(Matter.DELETE_ACCOUNT, mira, "en"));
        aside.input(0, OLD);
        settle();
        settle();
        assertThat(decided).isNull();
        assertThat(screen).contains("Tarn");
    }

    @Test
    void aGuestHasNone() {
        aside.begin(new ToClient.Confide(Matter.PASSWORD, CharacterId.guest("g"), "en"));
        assertThat(screen).contains("You are a guest");
        aside.input(0, "look");
        assertThat(onward).containsExactly("0 ", "0 look");
    }

    @Test
    void whenNothingIsAskedTheLinesGoOnAfterAWhile() {
        channel.freezeTime();
        aside.input(0, "password");
        aside.input(0, "look");
        channel.advanceTimeBy(6, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        assertThat(onward).containsExactly("0 password", "0 look");
    }
}
