package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.Sessions;
import dev.zevmud.server.session.ToClient;
import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.login.Entry;
import dev.zevmud.server.session.staff.Sanction;
import dev.zevmud.server.store.PostStore;
import dev.zevmud.server.store.SettingsStore;
import dev.zevmud.server.world.CharacterId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeping in touch, in real sessions above a real store.
class PostIT {

    @TempDir Path folder;
    private TestNodes world;
    private GameCluster node;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        world = new TestNodes(folder);
        node = world.start();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aPlanAndTheLastVisitAreReadByOthers() throws InterruptedException {
        Typist mira = world.typist(node, "Mira");
        world.character("Ada");
        Typist tom = world.typist(node, "Tom");
        assertThat(mira.type("plan")).startsWith("You have no plan");
        assertThat(mira.type("plan " + "a".repeat(301))).startsWith("Plans should be short");
        assertThat(mira.type("plan to see the sea")).contains("to see the sea");
        assertThat(tom.type("finger mira"))
                .isEqualTo("Mira, level 1 mage.\nIn play now.\nPlan: to see the sea\n");
        assertThat(tom.type("finger")).startsWith("Whom do you want to know of?");
        assertThat(tom.type("finger stranger")).contains("Nobody called \"stranger\"");
        assertThat(tom.type("finger ada")).contains("Not seen for a long time.");
        mira.begin("quit");
        mira.client.awaitBye(ByeReason.QUIT);
        while (!tom.type("finger mira").contains("In play last: 20")) {
            assertThat(tom.client.text()).contains("Mira, level 1 mage");
        }
    }

    @Test
    void whoIsAwaySaysSoOnceItIsAsked() throws InterruptedException {
        Typist mira = world.typist(node, "Mira");
        Typist tom = world.typist(node, "Tom");
        assertThat(mira.type("afk " + "a".repeat(201))).startsWith("Nobody reads that much");
        assertThat(mira.type("afk making tea")).startsWith("You are away");
        tom.type("tell Mira are you there?");
        tom.client.awaitText("Mira is away from the keyboard: making tea");
        mira.client.awaitText("Tom tells you: are you there?");
        assertThat(mira.type("look")).startsWith("You are back.");
        tom.type("tell Mira and now?");
        mira.client.awaitText("and now?");
        assertThat(tom.client.text()).doesNotContain("making tea");
        assertThat(mira.type("look")).doesNotContain("You are back.");
    }

    @Test
    void guestsCanBeLookedUpAndMakeNoPlans() throws InterruptedException {
        Typist tom = world.typist(node, "Tom");
        var client = new FakeClient();
        Sessions.Link guest = node.attach(new Entry.Guest(), world.attachment(null), client);
        client.awaitText("Meadow Gate");
        guest.input(1, "plan to stay");
        client.awaitText("Guests live for the moment");
        String who = tom.type("who");
        String name = who.lines().filter(line -> line.contains("Guest-")).findFirst().orElseThrow();
        assertThat(tom.type("finger " + name.strip().split(",", 2)[0])).contains("is a guest");
    }

    @Test
    void aLetterWaitsForWhoIsNotInPlay() throws InterruptedException {
        CharacterSummary mira = world.character("Mira");
        Typist tom = world.typist(node, "Tom");
        assertThat(tom.type("mail send Mira Your sword"))
                .startsWith("To Mira, about \"Your sword\"");
        assertThat(tom.type("look behind the door.")).startsWith("Line 1.");
        assertThat(tom.type("broadcast is a word here")).startsWith("Line 2.");
        assertThat(tom.type(".")).startsWith("Your letter to Mira is on its way");
        assertThat(tom.type("look")).contains("Meadow Gate");
        Typist reader = world.typist(node, mira);
        reader.client.awaitText("A new letter waits for you.");
        assertThat(reader.type("mail")).contains("1. New: Your sword, from Tom, 20");
        assertThat(reader.type("mail read 1"))
                .startsWith("From Tom, 20")
                .contains("Subject: Your sword")
                .contains("look behind the door.\nbroadcast is a word here\n");
        assertThat(reader.type("mail")).doesNotContain("New:");
        tom.type("mail send mira Again = All in one line.");
        reader.client.awaitText("A letter from Tom has come: Again");
        assertThat(reader.type("mail delete 1")).startsWith("You throw away \"Your sword\"");
        assertThat(reader.type("mail read 1")).contains("All in one line.");
    }

    @Test
    void whatCannotBeSentIsExplained() throws InterruptedException {
        Typist tom = world.typist(node, "Tom");
        world.character("Mira");
        assertThat(tom.type("mail")).startsWith("Your letter box is empty");
        assertThat(tom.type("mail nonsense")).startsWith("Type mail to see");
        assertThat(tom.type("mail read")).startsWith("Which letter?");
        assertThat(tom.type("mail read 99999999999")).startsWith("You have no letter");
        assertThat(tom.type("mail delete 1")).startsWith("You have no letter 1");
        assertThat(tom.type("mail send")).startsWith("To whom, and about what?");
        assertThat(tom.type("mail send Stranger Hello")).contains("Nobody called \"Stranger\"");
        assertThat(tom.type("mail send Mira = no subject")).startsWith("A letter needs a subject");
        assertThat(tom.type("mail send Mira Empty =")).startsWith("A letter needs some words");
        assertThat(tom.type("mail send Mira " + "a".repeat(81)))
                .startsWith("A letter needs a subject");
        tom.type("mail send Mira Hello");
        assertThat(tom.type(".q")).startsWith("You crumple it up");
        tom.type("mail send Mira Hello");
        assertThat(tom.type(".")).startsWith("You crumple it up");
        tom.type("mail send Mira Hello");
        assertThat(tom.type("a".repeat(2_001))).startsWith("That line does not fit");
        assertThat(tom.type("short")).startsWith("Line 1.");
        assertThat(tom.type(".")).startsWith("Your letter to Mira is on its way");
    }

    @Test
    void whoIsIgnoredWritesInVainAndWhoIsMutedNotAtAll() throws InterruptedException {
        Typist tom = world.typist(node, "Tom");
        Typist mira = world.typist(node, "Mira");
        assertThat(mira.type("ignore tom")).contains("You do not hear Tom");
        while (!new SettingsStore(world.database)
                .settings(new CharacterId("mira"))
                .hearing()
                .ignores("Tom")) {
            mira.type("look");
        }
        assertThat(tom.type("mail send Mira Hi = Hello.")).startsWith("Your letter to Mira");
        assertThat(mira.type("mail")).startsWith("Your letter box is empty");
        world.staff.impose(
                new Sanction(
                        Sanction.Kind.MUTE,
                        new Sanction.Subject.OfAccount("account-tom", "Tom"),
                        "spam",
                        "Ada",
                        Instant.now().plusSeconds(600)));
        assertThat(tom.type("mail send Mira Hi = Hello.")).doesNotContain("Your letter");
    }

    @Test
    void aDraftMovesWithItsSession() throws InterruptedException {
        CharacterSummary ada = world.character("Ada");
        Typist tom = world.typist(node, "Tom");
        String token = tom.client.await(ToClient.Open.class).token();
        tom.type("mail send Ada Hello");
        tom.type("The first half.");
        GameCluster other = world.start();
        world.leave(node);
        var client = new FakeClient();
        Sessions.Link again =
                other.resume(
                        "tom",
                        world.attachment(new Attachment.Resume(token, tom.client.lastSeq())),
                        client);
        client.await(ToClient.Resumed.class);
        again.input(3, "The second half.");
        client.awaitText("Line 2.");
        again.input(4, ".");
        client.awaitText("Your letter to Ada is on its way");
        assertThat(new PostStore(world.database).letters(ada.id()))
                .singleElement()
                .extracting(letter -> letter.body())
                .isEqualTo("The first half.\nThe second half.");
    }

    @Test
    void anAliasMayStandForALetter() throws InterruptedException {
        world.character("Mira");
        Typist tom = world.typist(node, "Tom");
        tom.type("alias box mail");
        tom.type("box");
        tom.client.awaitText("Your letter box is empty");
        tom.type("alias dear mail send Mira Hello");
        tom.type("dear");
        tom.client.awaitText("To Mira, about \"Hello\"");
        assertThat(tom.type("How are you?")).startsWith("Line 1.");
        assertThat(tom.type(".")).startsWith("Your letter to Mira is on its way");
    }
}
