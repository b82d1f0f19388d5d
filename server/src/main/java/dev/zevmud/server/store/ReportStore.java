package dev.zevmud.server.store;

import dev.zevmud.server.session.report.Place;
import dev.zevmud.server.session.report.Report;
import dev.zevmud.server.session.report.ReportChoice;
import dev.zevmud.server.session.report.ReportRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Players' reports in the database.
public final class ReportStore implements ReportRepository {

    private static final String COLUMNS =
            "id, kind, by_name, area, room, filed_at, words, closed_at, closed_by, closed_words";

    private static final String CHOSEN =
            """
            (:kind = '' OR kind = :kind) AND (:area = '' OR area = :area)
            AND (:open = 0 OR closed_at IS NULL)
            """;

    private final Database database;

    public ReportStore(Database database) {
        this.database = database;
    }

    @Override
    public Filing file(Draft draft) {
        return database.jdbi().inTransaction(handle -> file(handle, draft));
    }

    private static Filing file(Handle handle, Draft draft) {
        Optional<Long> before = filed(handle, draft.origin());
        if (before.isPresent()) {
            return new Filing.Filed(before.get());
        }
        int late =
                handle.createQuery(
                                "SELECT count(*) FROM report WHERE reporter = :reporter AND filed_at > :since")
                        .bind("reporter", draft.reporter())
                        .bind("since", draft.time().minus(SPAN).toEpochMilli())
                        .mapTo(Integer.class)
                        .one();
        if (late >= MAX_IN_SPAN) {
            return new Filing.TooFast();
        }
        int open =
                handle.createQuery(
                                "SELECT count(*) FROM report WHERE reporter = :reporter AND closed_at IS NULL")
                        .bind("reporter", draft.reporter())
                        .mapTo(Integer.class)
                        .one();
        if (open >= MAX_OPEN) {
            return new Filing.TooMany();
        }
        handle.createUpdate(
                        """
                        INSERT INTO report (origin, kind, reporter, by_name, area, room, filed_at, words)
                        VALUES (:origin, :kind, :reporter, :by, :area, :room, :time, :words)
                        ON CONFLICT (origin) DO NOTHING
                        """)
                .bind("origin", draft.origin())
                .bind("kind", draft.kind().word())
                .bind("reporter", draft.reporter())
                .bind("by", draft.by())
                .bind("area", draft.place().area())
                .bind("room", draft.place().room())
                .bind("time", draft.time().toEpochMilli())
                .bind("words", draft.words())
                .execute();
        return new Filing.Filed(filed(handle, draft.origin()).orElseThrow());
    }

    private static Optional<Long> filed(Handle handle, String origin) {
        return handle.createQuery("SELECT id FROM report WHERE origin = :origin")
                .bind("origin", origin)
                .mapTo(Long.class)
                .findOne();
    }

    @Override
    public List<Report> reports(ReportChoice choice, long below, int limit) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery(
                                        "SELECT %s FROM report WHERE %s AND id < :below ORDER BY id DESC LIMIT :limit"
                                                .formatted(COLUMNS, CHOSEN))
                                .bind("kind", kind(choice))
                                .bind("area", choice.area())
                                .bind("open", choice.onlyOpen() ? 1 : 0)
                                .bind("below", below)
                                .bind("limit", limit)
                                .map((row, _) -> report(row))
                                .list());
    }

    @Override
    public int count(ReportChoice choice) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery("SELECT count(*) FROM report WHERE " + CHOSEN)
                                .bind("kind", kind(choice))
                                .bind("area", choice.area())
                                .bind("open", choice.onlyOpen() ? 1 : 0)
                                .mapTo(Integer.class)
                                .one());
    }

    private static String kind(ReportChoice choice) {
        return choice.kind() == null ? "" : choice.kind().word();
    }

    @Override
    public Optional<Report> report(long number) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createQuery("SELECT " + COLUMNS + " FROM report WHERE id = :number")
                                .bind("number", number)
                                .map((row, _) -> report(row))
                                .findOne());
    }

    @Override
    public boolean close(long number, Report.Closing closing) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.createUpdate(
                                                """
                                                UPDATE report SET closed_at = :time, closed_by = :by, closed_words = :words
                                                WHERE id = :number AND closed_at IS NULL
                                                """)
                                        .bind("number", number)
                                        .bind("time", closing.time().toEpochMilli())
                                        .bind("by", closing.by())
                                        .bind("words", closing.words())
                                        .execute()
                                == 1);
    }

    private static Report report(ResultSet row) throws SQLException {
        String closedBy = row.getString("closed_by");
        return new Report(
                row.getLong("id"),
                Report.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("by_name"),
                new Place(row.getString("area"), row.getString("room")),
                Instant.ofEpochMilli(row.getLong("filed_at")),
                row.getString("words"),
                closedBy == null
                        ? null
                        : new Report.Closing(
                                closedBy,
                                Instant.ofEpochMilli(row.getLong("closed_at")),
                                row.getString("closed_words")));
    }
}
