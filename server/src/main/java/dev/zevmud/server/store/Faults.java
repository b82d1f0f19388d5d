package dev.zevmud.server.store;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tells what the database refuses for good from what it cannot do just now.
final class Faults {

    private static final Set<SQLiteErrorCode> REFUSALS =
            Set.of(
                    SQLiteErrorCode.SQLITE_ERROR,
                    SQLiteErrorCode.SQLITE_CONSTRAINT,
                    SQLiteErrorCode.SQLITE_MISMATCH,
                    SQLiteErrorCode.SQLITE_TOOBIG,
                    SQLiteErrorCode.SQLITE_MISUSE,
                    SQLiteErrorCode.SQLITE_RANGE);
    private static final int PRIMARY_CODE = 0xff;

    /// Classes of SQLSTATE: feature not supported, data exception, integrity constraint, syntax or
    /// access rule.
    private static final Set<String> REFUSING_CLASSES = Set.of("0A", "22", "23", "42");

    private Faults() {}

    /// Whether the same may well succeed later: no connection, a lock, a full disk.
    static boolean passing(Throwable fault) {
        SQLException cause = sqlFault(fault);
        if (cause == null) {
            return false;
        }
        if (cause instanceof SQLiteException sqlite) {
            int primary = sqlite.getResultCode().code & PRIMARY_CODE;
            return REFUSALS.stream().noneMatch(refusal -> refusal.code == primary);
        }
        String state = cause.getSQLState();
        return state == null
                || state.length() < 2
                || !REFUSING_CLASSES.contains(state.substring(0, 2));
    }

    /// In one line, what the database said.
    static String words(Throwable fault) {
        SQLException cause = sqlFault(fault);
        Throwable said = cause == null ? fault : cause;
        String message = said.getMessage();
        return message == null ? said.getClass().getSimpleName() : message.replaceAll("\\s+", " ");
    }

    private static @Nullable SQLException sqlFault(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
