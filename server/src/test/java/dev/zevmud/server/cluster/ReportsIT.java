package dev.zevmud.server.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zevmud.server.session.login.Entry;
import dev.zevmud.server.session.report.Place;
import dev.zevmud.server.session.report.Report;
import dev.zevmud.server.session.report.ReportChoice;
import dev.zevmud.server.session.report.ReportRepository;
import dev.zevmud.server.session.staff.AuditEntry;
import dev.zevmud.server.session.staff.Role;
import dev.zevmud.server.store.ReportStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What players report and the staff read, in real sessions above a real store.
class ReportsIT {

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
    void aReportSaysWhoWhereAndWhatAndIsClosedWithWords() throws InterruptedException {
        Typist tom = world.typist(node, "Tom");
        assertThat(tom.type("typo The gate's sign says \"meddow\".")).startsWith("Thank you!");
        tom.type("east");
        tom.client.awaitText("Lane");
        assertThat(tom.type("idea A bench, please.")).contains("report 2");
        assertThat(tom.type("bug " + "a".repeat(1_001))).startsWith("That is a long tale");
        assertThat(tom.type("bug")).startsWith("What does not work?");
        assertThat(new ReportStore(world.database).reports(ReportChoice.ALL, Long.MAX_VALUE, 9))
                .extracting(Report::number, Report::kind, Report::by, Report::place)
                .containsExactly(
                        tuple(2L, Report.Kind.IDEA, "Tom", new Place("meadow", "lane")),
                        tuple(1L, Report.Kind.TYPO, "Tom", new Place("meadow", "gate")));

        Typist bob = world.typist(node, "Bob", Role.BUILDER);
        assertThat(bob.type("reports"))
                .startsWith("Reports, the newest first, 2 of 2:")
                .contains("1. typing error by Tom at meadow:gate, 20")
                .contains("2. idea by Tom at meadow:lane, 20");
        assertThat(bob.type("reports typo")).contains("meddow").doesNotContain("bench");
        assertThat(bob.type("reports bug")).startsWith("There are no such reports.");
        assertThat(bob.type("reports nonsense")).startsWith("Usage: reports\n");
        assertThat(bob.type("report 1"))
                .startsWith("Report 1: typing error by Tom at meadow:gate, 20")
                .contains("The gate's sign says \"meddow\".");
        assertThat(bob.type("report close 1 It says meadow now.")).startsWith("Report 1 is closed");
        assertThat(bob.type("report close 1")).startsWith("Report 1 was closed already");
        assertThat(bob.type("report 1")).contains("Closed by Bob, 20").contains("meadow now.");
        assertThat(bob.type("reports")).doesNotContain("meddow");
        assertThat(bob.type("reports all")).contains("1. Closed: typing error by Tom");
        assertThat(bob.type("report 77")).startsWith("There is no report 77");
        assertThat(bob.type("report close")).startsWith("Usage: report NUMBER");
        assertThat(world.staff.audit("Bob", 99))
                .extracting(AuditEntry::command, AuditEntry::target, AuditEntry::reason)
                .contains(
                        tuple("reports", "typo", ""),
                        tuple("report", "1", ""),
                        tuple("report", "77", ""),
                        tuple("report", "1", "close It says meadow now."));
        assertThat(tom.type("reports")).contains("\"reports\"");
    }

    @Test
    void whoReportsTooMuchHasToWaitAndGuestsShareWhatIsOnes() throws InterruptedException {
        var first = world.typist(node, "Tom");
        for (int i = 1; i <= ReportRepository.MAX_IN_SPAN; i++) {
            assertThat(first.type("idea Number " + i)).startsWith("Thank you!");
        }
        assertThat(first.type("idea One more"))
                .startsWith("You have reported 5 things in the last 10 minutes.");
        Typist guest = guest();
        for (int i = 1; i <= ReportRepository.MAX_IN_SPAN; i++) {
            assertThat(guest.type("bug Number " + i)).startsWith("Thank you!");
        }
        assertThat(guest().type("bug One more")).startsWith("You have reported 5 things");
    }

    private Typist guest() throws InterruptedException {
        var client = new FakeClient();
        var link = node.attach(new Entry.Guest(), world.attachment(null), client);
        client.awaitText("Meadow Gate");
        return new Typist(link, client);
    }
}
