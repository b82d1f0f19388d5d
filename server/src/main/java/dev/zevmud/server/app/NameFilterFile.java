package dev.zevmud.server.app;

import dev.zevmud.runtime.config.Environment;
import dev.zevmud.runtime.service.StartException;
import dev.zevmud.server.session.account.NameFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads the list of words that no new name may hold.
final class NameFilterFile {

    private NameFilterFile() {}

    static NameFilter read(Environment environment) throws StartException {
        Optional<Path> file = environment.read(ServerVariables.NAME_FILTER);
        if (file.isEmpty()) {
            return NameFilter.NONE;
        }
        try {
            return NameFilter.of(Files.readAllLines(file.get()));
        } catch (IOException e) {
            throw new StartException(
                    "NAME_FILTER names \"" + file.get() + "\", which cannot be read: " + e);
        }
    }
}
