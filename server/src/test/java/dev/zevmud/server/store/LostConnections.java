package dev.zevmud.server.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import javax.sql.DataSource;

/// Connections that break, seeded, at any statement, just before a commit, or just after one, so
/// that its answer is lost.
final class LostConnections {

    private static final int ONE_IN = 25;

    private final Random random;
    private volatile boolean on;

    LostConnections(long seed) {
        random = new Random(seed);
    }

    void begin() {
        on = true;
    }

    DataSource around(DataSource source) {
        return proxy(
                DataSource.class,
                (method, arguments) -> {
                    Object result = call(source, method, arguments);
                    return result instanceof Connection connection ? around(connection) : result;
                });
    }

    private Connection around(Connection connection) {
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    boolean commit = method.getName().equals("commit");
                    boolean risky = commit || method.getName().equals("prepareStatement");
                    if (on && risky && random.nextInt(ONE_IN) == 0) {
                        if (commit && random.nextBoolean()) {
                            call(connection, method, arguments);
                        }
                        connection.close();
                        throw new SQLException("the connection is lost", "08006");
                    }
                    return call(connection, method, arguments);
                });
    }

    private interface Call {
        Object with(Method method, Object[] arguments) throws Throwable;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> call.with(method, arguments)));
    }
}
