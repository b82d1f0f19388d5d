package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.report.Place;
import dev.zevmud.server.session.report.Report;
import dev.zevmud.server.session.report.Report.Kind;
import dev.zevmud.server.session.report.ReportChoice;
import dev.zevmud.server.session.report.ReportRepository;
import dev.zevmud.server.session.report.ReportRepository.Filing;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the store of reports promises, whichever database is below.
abstract class ReportStoreContract {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Place INN = new Place("town", "inn");
    private static final Report.Closing DONE =
            new Report.Closing("Bob", NOW.plusSeconds(60), "Mended. Danke für den Hinweis.");

    private Database database;
    private ReportStore reports;
    private int filed;

    abstract Database connect() throws IOException;

    @BeforeEach
    void open() throws IOException {
        database = connect();
        reports = new ReportStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Filing file(String origin, Kind kind, String reporter, Place place, Instant time) {
        return reports.file(
                new ReportRepository.Draft(
                        origin, kind, reporter, "Mira", place, time, "Die Tür heißt \"duor\"."));
    }

    private long filed(Kind kind, Place place) {
        filed++;
        return ((Filing.Filed) file("o" + filed, kind, "reporter" + filed, place, NOW)).number();
    }

    private List<Long> numbers(ReportChoice choice, long below, int limit) {
        return reports.reports(choice, below, limit).stream().map(Report::number).toList();
    }

    @Test
    void aReportIsReadAsItWasFiledAndCountsOnce() {
        Filing first = file("same", Kind.TYPO, "mira-id", INN, NOW);
        assertThat(file("same", Kind.TYPO, "mira-id", INN, NOW)).isEqualTo(first);
        long number = ((Filing.Filed) first).number();
        assertThat(reports.count(ReportChoice.ALL)).isEqualTo(1);
        assertThat(reports.report(number))
                .contains(
                        new Report(
                                number,
                                Kind.TYPO,
                                "Mira",
                                INN,
                                NOW,
                                "Die Tür heißt \"duor\".",
                                null));
        assertThat(reports.report(number + 1)).isEmpty();
    }

    @Test
    void aReportIsClosedOnce() {
        long number = filed(Kind.BUG, INN);
        assertThat(reports.close(number, DONE)).isTrue();
        assertThat(reports.close(number, new Report.Closing("Ada", NOW, ""))).isFalse();
        assertThat(reports.close(number + 1, DONE)).isFalse();
        assertThat(reports.report(number).orElseThrow().closed()).isEqualTo(DONE);
    }

    @Test
    void aChoiceHoldsKindsAreasAndWhatIsOpenNewestFirst() {
        long idea = filed(Kind.IDEA, INN);
        long typo = filed(Kind.TYPO, new Place("mine", "shaft"));
        long bug = filed(Kind.BUG, INN);
        reports.close(bug, DONE);
        assertThat(numbers(ReportChoice.ALL, Long.MAX_VALUE, 9)).containsExactly(bug, typo, idea);
        assertThat(numbers(ReportChoice.OPEN, Long.MAX_VALUE, 9)).containsExactly(typo, idea);
        assertThat(numbers(ReportChoice.open(Kind.IDEA), Long.MAX_VALUE, 9)).containsExactly(idea);
        assertThat(numbers(new ReportChoice(null, false, "town"), Long.MAX_VALUE, 9))
                .containsExactly(bug, idea);
        assertThat(reports.count(ReportChoice.OPEN)).isEqualTo(2);
        assertThat(reports.count(ReportChoice.open(Kind.BUG))).isZero();
        assertThat(numbers(ReportChoice.ALL, bug, 1)).containsExactly(typo);
    }

    @Test
    void aReporterFilesSoManyAtATime() {
        for (int i = 0; i < ReportRepository.MAX_IN_SPAN; i++) {
            assertThat(file("m" + i, Kind.BUG, "mira-id", INN, NOW.plusSeconds(i)))
                    .isInstanceOf(Filing.Filed.class);
        }
        Instant end = NOW.plus(ReportRepository.SPAN);
        assertThat(file("late", Kind.IDEA, "mira-id", INN, end.minusMillis(1)))
                .isEqualTo(new Filing.TooFast());
        assertThat(file("m0", Kind.BUG, "mira-id", INN, NOW)).isInstanceOf(Filing.Filed.class);
        assertThat(file("tom", Kind.IDEA, "tom-id", INN, NOW)).isInstanceOf(Filing.Filed.class);
        assertThat(file("later", Kind.IDEA, "mira-id", INN, end)).isInstanceOf(Filing.Filed.class);
    }

    @Test
    void aReporterHasSoManyOpen() {
        Instant time = NOW;
        for (int i = 0; i < ReportRepository.MAX_OPEN; i++) {
            time = time.plus(ReportRepository.SPAN);
            file("m" + i, Kind.BUG, "mira-id", INN, time);
        }
        time = time.plus(ReportRepository.SPAN);
        assertThat(file("more", Kind.BUG, "mira-id", INN, time)).isEqualTo(new Filing.TooMany());
        reports.close(numbers(ReportChoice.OPEN, Long.MAX_VALUE, 1).getFirst(), DONE);
        assertThat(file("more", Kind.BUG, "mira-id", INN, time)).isInstanceOf(Filing.Filed.class);
    }
}
