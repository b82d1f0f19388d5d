package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.login.Entry;
import dev.zevmud.server.session.staff.AuditEntry;
import dev.zevmud.server.session.staff.Role;
import dev.zevmud.server.session.staff.Sanction;
import dev.zevmud.server.session.staff.StaffCommand;
import dev.zevmud.server.world.CharacterId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The staff's commands in real sessions on two nodes: the staff are on the one, those whom they
/// mean on the other.
class StaffIT {

    /// One use of each command that every role that may has some effect with. "ban" is to others
    /// how the ordinary word "bank" begins.
    private static final String NO_BANK = "There is nobody here who keeps coins";

    private static final Map<StaffCommand, String> USES =
            Map.ofEntries(
                    Map.entry(StaffCommand.STAFF, "staff"),
                    Map.entry(StaffCommand.GOTO, "goto meadow:lane"),
                    Map.entry(StaffCommand.RESET, "reset wood"),
                    Map.entry(StaffCommand.TRANSFER, "transfer Tom meadow:lane"),
                    Map.entry(StaffCommand.FORCE, "force Tom say so"),
                    Map.entry(StaffCommand.SNOOP, "snoop Tom complaint"),
                    Map.entry(StaffCommand.BROADCAST, "broadcast hello"),
                    Map.entry(StaffCommand.KICK, "kick Nobody because"),
                    Map.entry(StaffCommand.MUTE, "mute Tom 1s test"),
                    Map.entry(StaffCommand.UNMUTE, "unmute Tom"),
                    Map.entry(StaffCommand.BAN, "ban address 203.0.113.0/24 1h test"),
                    Map.entry(StaffCommand.UNBAN, "unban address 203.0.113.0/24"),
                    Map.entry(StaffCommand.BANS, "bans"),
                    Map.entry(StaffCommand.REPORTS, "reports"),
                    Map.entry(StaffCommand.REPORT, "report 1"),
                    Map.entry(StaffCommand.ROLE, "role show Tom"),
                    Map.entry(StaffCommand.SHUTDOWN, "shutdown 86000 test"),
                    Map.entry(StaffCommand.AUDIT, "audit"));

    @TempDir Path folder;
    private TestNodes world;
    private GameCluster here;
    private GameCluster there;
    private final Map<String, Long> inputs = new HashMap<>();

    /// Somebody in play, and the connection.
    private record Somebody(String name, Sessions.Link link, FakeClient client) {}

    @BeforeEach
    void start() throws IOException, InterruptedException {
        world = new TestNodes(folder);
        here = world.start();
        there = world.start();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Somebody enter(GameCluster node, String name, String address, Role... roles)
            throws InterruptedException {
        CharacterSummary character = world.character(name);
        for (Role role : roles) {
            world.staff.grant("account-" + name.toLowerCase(Locale.ROOT), role);
        }
        var client = new FakeClient();
        var attachment = new Attachment("of-" + name, true, false, null, address, null, null);
        Sessions.Link link = node.attach(new Entry.Player(character), attachment, client);
        client.awaitText("Meadow Gate");
        return new Somebody(name, link, client);
    }

    /// Types a line and waits until it is done.
    private void type(Somebody who, String line) throws InterruptedException {
        long id = inputs.merge(who.name(), 1L, Long::sum);
        who.link().input(id, line);
        who.client().awaitDone(id);
    }

    /// Those of one node are seen on the other a moment later.
    private void meet(Somebody one, Somebody other) throws InterruptedException {
        while (one.client().count("You tell " + other.name()) == 0) {
            type(one, "tell " + other.name() + " hello");
        }
    }

    private List<String> commands(String name) {
        return world.staff.audit(name, 100).stream().map(AuditEntry::command).toList();
    }

    @Test
    void everyCommandIsForItsRolesAndToOthersAWordLikeAnyOther() throws InterruptedException {
        Somebody tom = enter(there, "Tom", "192.0.2.9");
        Map<Role, Somebody> staff = new HashMap<>();
        staff.put(Role.PLAYER, enter(here, "Pia", "192.0.2.1"));
        staff.put(Role.BUILDER, enter(here, "Bob", "192.0.2.1", Role.BUILDER));
        staff.put(Role.MODERATOR, enter(here, "Mo", "192.0.2.1", Role.MODERATOR));
        staff.put(Role.ADMINISTRATOR, enter(here, "Ada", "192.0.2.1", Role.ADMINISTRATOR));
        meet(staff.get(Role.PLAYER), tom);
        assertThat(USES).containsOnlyKeys(StaffCommand.values());
        for (Role role : Role.values()) {
            Somebody one = staff.get(role);
            List<StaffCommand> done = new ArrayList<>();
            for (StaffCommand command : StaffCommand.values()) {
                one.client().forget();
                type(one, USES.get(command));
                String shown = one.client().text();
                boolean unknown =
                        shown.contains("\"" + command.word() + "\"")
                                || (command == StaffCommand.BAN && shown.contains(NO_BANK));
                assertThat(unknown)
                        .as("%s by %s: %s", command, role, shown)
                        .isEqualTo(!command.allows(Set.of(role)));
                if (!unknown && command != StaffCommand.KICK) {
                    done.add(command);
                }
            }
            assertThat(commands(one.name()).reversed())
                    .containsExactlyElementsOf(done.stream().map(StaffCommand::word).toList());
        }
    }

    @Test
    void onlyTheStaffSeeTheirHelp() throws InterruptedException {
        Somebody bob = enter(here, "Bob", "192.0.2.1", Role.BUILDER);
        Somebody pia = enter(there, "Pia", "192.0.2.1");
        for (Somebody one : List.of(bob, pia)) {
            type(one, "help");
            type(one, "help goto");
            type(one, "help ban");
        }
        assertThat(bob.client().text())
                .contains(
                        "goto, report, reports, reset, staff", "Help: goto", "no help on \"ban\"");
        assertThat(pia.client().text()).doesNotContain("staff", "Help: goto");
    }

    @Test
    void theStaffAreAnsweredInTheirLanguage() throws InterruptedException {
        Somebody ada = enter(here, "Ada", "192.0.2.1", Role.ADMINISTRATOR);
        type(ada, "config language de");
        ada.client().awaitText("Deutsch");
        type(ada, "staff");
        ada.client().awaitText("Vom Team sind gerade da:");
    }

    @Test
    void whoIsKickedIsOutAndToldWhyAndTheLogSaysSo() throws InterruptedException {
        Somebody tom = enter(there, "Tom", "192.0.2.9");
        Somebody mo = enter(here, "Mo", "192.0.2.1", Role.MODERATOR);
        meet(mo, tom);
        type(mo, "kick tom for shouting");
        tom.client().awaitText("You are sent away: for shouting");
        tom.client().awaitBye(ByeReason.KICKED);
        assertThat(world.staff.audit("Tom", 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.account()).isEqualTo("Mo");
                    assertThat(entry.roles()).isEqualTo("moderator");
                    assertThat(entry.reason()).isEqualTo("for shouting");
                    assertThat(entry.address()).isEqualTo("192.0.2.1");
                });
    }

    @Test
    void nobodyActsAgainstTheirEqualsOrThoseAbove() throws InterruptedException {
        Somebody ada = enter(there, "Ada", "192.0.2.9", Role.ADMINISTRATOR);
        Somebody mo = enter(here, "Mo", "192.0.2.1", Role.MODERATOR);
        meet(mo, ada);
        for (String line :
                List.of(
                        "kick ada x",
                        "mute ada 1h x",
                        "force ada role grant mo administrator",
                        "snoop ada x",
                        "transfer ada",
                        "ban account ada 1h x")) {
            mo.client().forget();
            type(mo, line);
            assertThat(mo.client().text()).as(line).containsIgnoringCase("ada is not under you");
        }
        assertThat(commands("Mo")).isEmpty();
        type(ada, "say still here");
    }

    @Test
    void aForcedAdministratorUsesNoCommandOfTheStaff() throws InterruptedException {
        Somebody ada = enter(there, "Ada", "192.0.2.9", Role.ADMINISTRATOR);
        Somebody eve = enter(here, "Eve", "192.0.2.1", Role.ADMINISTRATOR);
        world.character("Tom");
        meet(eve, ada);
        type(eve, "force ada role grant tom administrator");
        ada.client().awaitText("\"role\"");
        type(eve, "force ada say as you wish");
        ada.client().awaitText("as you wish");
        assertThat(world.staff.roles("account-tom")).isEmpty();
    }

    @Test
    void aRevokedRoleIsWithoutEffectAtOnceOnTheOtherNode() throws InterruptedException {
        Somebody mo = enter(there, "Mo", "192.0.2.9", Role.MODERATOR);
        Somebody ada = enter(here, "Ada", "192.0.2.1", Role.ADMINISTRATOR);
        Somebody tom = enter(here, "Tom", "192.0.2.1");
        meet(mo, tom);
        type(mo, "snoop tom complaint");
        mo.client().awaitText("You read along with Tom");
        type(tom, "say first");
        mo.client().awaitText("[Tom] You say");
        type(ada, "role revoke mo moderator");
        mo.client().awaitText("You are moderator no longer");
        type(mo, "bans");
        mo.client().awaitText("\"bans\"");
        mo.client().forget();
        type(tom, "say second");
        type(tom, "tell mo third");
        mo.client().awaitText("third");
        assertThat(mo.client().text()).doesNotContain("[Tom]");
    }

    @Test
    void snoopingShowsNoPrivateWords() throws InterruptedException {
        Somebody mo = enter(there, "Mo", "192.0.2.9", Role.MODERATOR);
        Somebody tom = enter(here, "Tom", "192.0.2.1");
        Somebody eve = enter(here, "Eve", "192.0.2.1");
        meet(mo, tom);
        type(mo, "snoop tom");
        mo.client().awaitText("Usage: snoop PLAYER REASON");
        type(mo, "snoop tom complaint");
        mo.client().awaitText("You read along with Tom");
        type(tom, "tell eve a secret");
        type(eve, "reply another secret");
        tom.client().awaitText("another secret");
        type(tom, "say aloud");
        mo.client().awaitText("aloud");
        assertThat(mo.client().text()).doesNotContain("secret");
        type(mo, "snoop off tom");
        mo.client().awaitText("You no longer read along");
        mo.client().forget();
        type(tom, "say unheard");
        type(tom, "tell mo last");
        mo.client().awaitText("last");
        assertThat(mo.client().text()).doesNotContain("[Tom]");
    }

    @Test
    void theStaffGoAndFetchAcrossZones() throws InterruptedException {
        Somebody tom = enter(there, "Tom", "192.0.2.9");
        Somebody mo = enter(here, "Mo", "192.0.2.1", Role.MODERATOR);
        meet(mo, tom);
        type(tom, "north");
        tom.client().awaitText("Edge of the Wood");
        type(mo, "goto tom");
        mo.client().awaitText("Edge of the Wood");
        type(mo, "goto meadow:lane");
        mo.client().awaitText("Lane");
        tom.client().forget();
        type(mo, "transfer tom");
        tom.client().awaitText("Lane");
        mo.client().awaitText("Tom steps out of nowhere");
        type(mo, "goto nowhere:at-all");
        mo.client().awaitText("There is no room \"nowhere:at-all\"");
    }

    @Test
    void anAreaIsResetFromTheOtherNodeAndHereIsWhereTheStaffAre() throws InterruptedException {
        Somebody tom = enter(there, "Tom", "192.0.2.9");
        Somebody bob = enter(here, "Bob", "192.0.2.1", Role.BUILDER);
        meet(bob, tom);
        type(tom, "get apple");
        type(tom, "eat apple");
        type(bob, "reset here");
        bob.client().awaitText("The area meadow is reset");
        tom.client().forget();
        while (tom.client().count("An apple lies here.") == 0) {
            type(tom, "look");
        }
        assertThat(world.staff.audit("Bob", 1).getFirst().target()).isEqualTo("meadow");
    }

    @Test
    void aShutdownIsAnnouncedAndEndsEveryNodeUnlessItIsCancelled() throws Exception {
        Somebody tom = enter(there, "Tom", "192.0.2.9");
        Somebody ada = enter(here, "Ada", "192.0.2.1", Role.ADMINISTRATOR);
        meet(ada, tom);
        type(tom, "get apple");
        type(ada, "shutdown 300 Cellar flooded");
        tom.client().awaitText("The game will shut down in 5 minutes: Cellar flooded");
        type(ada, "shutdown cancel");
        tom.client().awaitText("The game will not shut down after all.");
        var ends = List.of(here.shutDown(), there.shutDown());
        type(ada, "shutdown 11 New release");
        tom.client().awaitText("in 11 seconds: New release");
        tom.client().awaitText("in 10 seconds: New release");
        for (var end : ends) {
            assertThat(end.toCompletableFuture().get(30, TimeUnit.SECONDS))
                    .isEqualTo("New release");
        }
        long begun = System.nanoTime();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> leave(here)),
                        CompletableFuture.runAsync(() -> leave(there)))
                .get(60, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(14));
        GameCluster next = world.start();
        var client = new FakeClient();
        var attachment = new Attachment("again", true, false, null, "192.0.2.9", null, null);
        Sessions.Link link =
                next.attach(
                        new Entry.Player(
                                world.accounts.character(new CharacterId("tom")).orElseThrow()),
                        attachment,
                        client);
        link.input(inputs.merge("Tom", 1L, Long::sum), "inventory");
        client.awaitText("an apple");
    }

    private void leave(GameCluster node) {
        try {
            world.leave(node);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoIsMutedIsNotHeardUntilItEnds() throws InterruptedException {
        Somebody tom = enter(there, "Tom", "192.0.2.9");
        Somebody mo = enter(here, "Mo", "192.0.2.1", Role.MODERATOR);
        meet(mo, tom);
        type(mo, "mute tom 1h insults");
        tom.client().awaitText("You cannot speak until");
        mo.client().forget();
        for (String line :
                List.of("say one", "'two", "emote three", "tell mo four", "reply five")) {
            type(tom, line);
        }
        assertThat(tom.client().count("no word comes")).isEqualTo(5);
        type(mo, "unmute tom");
        tom.client().awaitText("You may speak again");
        type(tom, "tell mo six");
        mo.client().awaitText("six");
        assertThat(mo.client().text()).doesNotContain("one", "two", "three", "four", "five");
    }

    @Test
    void aBannedRangeAndABannedAccountAreOut() throws InterruptedException {
        Somebody tom = enter(there, "Tom", "192.0.2.9");
        Somebody eve = enter(there, "Eve", "2001:db8::5");
        Somebody kim = enter(there, "Kim", "198.51.100.1");
        Somebody mo = enter(here, "Mo", "203.0.113.1", Role.MODERATOR);
        meet(mo, tom);
        meet(mo, eve);
        meet(mo, kim);
        type(mo, "ban address 192.0.2.0/24 1h proxies");
        tom.client().awaitBye(ByeReason.KICKED);
        type(mo, "ban address 2001:db8::/32 1h proxies");
        eve.client().awaitBye(ByeReason.KICKED);
        type(mo, "ban character kim forever theft");
        kim.client().awaitBye(ByeReason.KICKED);
        type(mo, "bans");
        mo.client().awaitText("Kim until");
        mo.client().awaitText("192.0.2.0/24 until");
        assertThat(mo.client().count("by Mo: proxies")).isEqualTo(2);
    }

    @Test
    void hostileInputDoesNothing() throws InterruptedException {
        Somebody ada = enter(here, "Ada", "203.0.113.1", Role.ADMINISTRATOR);
        for (String line :
                List.of(
                        "ban",
                        "ban address 0.0.0.0/0 1h x",
                        "ban address 203.0.113.0/24 1h myself",
                        "ban address evil.example 1h x",
                        "ban account ada 1h myself",
                        "ban account x' OR '1'='1 1h x",
                        "mute ada 99999999999999d x",
                        "mute ada -1h x",
                        "role grant ada emperor",
                        "role grant nobody-at-all administrator",
                        "role revoke ada administrator",
                        "kick",
                        "goto :",
                        "goto ::",
                        "transfer \u0000 \u0000",
                        "force ada kick ada x")) {
            type(ada, line);
        }
        assertThat(world.staff.roles("account-ada")).containsExactly(Role.ADMINISTRATOR);
        assertThat(world.staff.sanctions(Sanction.Kind.BAN, Instant.now())).isEmpty();
        type(ada, "broadcast " + "long ".repeat(2_000));
        assertThat(commands("ada").getFirst()).isEqualTo("broadcast");
    }
}
