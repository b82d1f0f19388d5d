package dev.zevmud.runtime.supervisor;

import dev.zevmud.runtime.config.ConfigurationException;
import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.config.Variable;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/// The ports of one run, each free and used once. A variable that says 0 gets a free one here,
/// because the services must know each other's.
final class Ports {
    private final Map<Integer, String> owners = new LinkedHashMap<>();

    int take(Environment environment, Variable<Integer> variable) {
        return take(environment.read(variable), variable.name());
    }

    /// @throws ConfigurationException if `port` is taken, by another program or by another setting
    ///   of this run
    int take(int port, String owner) {
        var other = port == 0 ? null : owners.get(port);
        if (other != null) {
            throw new ConfigurationException(
                    "port " + port + " is used twice, by " + other + " and " + owner);
        }
        try (var socket = new ServerSocket(port)) {
            owners.put(socket.getLocalPort(), owner);
            return socket.getLocalPort();
        } catch (BindException e) {
            var why =
                    refused(e)
                            ? "needs rights that this user has not: set "
                            : "is taken: stop what listens there or set ";
            throw new ConfigurationException(
                    "port " + port + " (" + owner + ") " + why + owner + " to another");
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "cannot listen on port " + port + " (" + owner + "): " + e.getMessage());
        }
    }

    private static boolean refused(BindException e) {
        return String.valueOf(e.getMessage()).startsWith("Permission");
    }
}
