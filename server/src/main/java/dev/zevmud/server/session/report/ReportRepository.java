package dev.zevmud.server.session.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where reports are kept: players file them, staff and the builders' tools read and close them.
/// Every call blocks.
public interface ReportRepository {

    /// From one reporter, within [#SPAN].
    int MAX_IN_SPAN = 5;

    /// How long a reporter who has filed as many has to wait at most.
    Duration SPAN = Duration.ofMinutes(10);

    /// From one reporter, open at a time.
    int MAX_OPEN = 50;

    /// What is to be filed. `reporter` is whose limits hold, `by` the name that is shown; one of
    /// the same `origin` is there once.
    record Draft(
            String origin,
            Report.Kind kind,
            String reporter,
            String by,
            Place place,
            Instant time,
            String words) {}

    /// How filing ended.
    sealed interface Filing {

        record Filed(long number) implements Filing {}

        /// Too many of late.
        record TooFast() implements Filing {}

        /// Too many that nobody has closed.
        record TooMany() implements Filing {}
    }

    Filing file(Draft draft);

    /// The newest of the choice, the newest first, whose numbers are below `below`.
    List<Report> reports(ReportChoice choice, long below, int limit);

    /// How many the choice holds.
    int count(ReportChoice choice);

    Optional<Report> report(long number);

    /// False when there is no open one of that number.
    boolean close(long number, Report.Closing closing);
}
