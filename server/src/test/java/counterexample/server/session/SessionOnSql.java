package counterexample.server.session;

import java.sql.Connection;

/// A session that knows JDBC.
final class SessionOnSql {

    private SessionOnSql() {}

    static Class<?> forbidden() {
        return Connection.class;
    }
}
