package dev.zevmud.runtime.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Environment variables, read by their declarations. A variable that is set to nothing but blanks
/// counts as not set; blanks around a value are ignored.
public final class Environment {
    /// A secret's file is a few hundred bytes; whoever names a larger one has named the wrong one.
    private static final long MAX_SECRET_FILE = 65_536;

    private final Map<String, String> values;

    private Environment(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public static Environment of(Map<String, String> values) {
        return new Environment(values);
    }

    public static Environment system() {
        return new Environment(System.getenv());
    }

    /// The value of a variable, its default if it is not set.
    ///
    /// @throws ConfigurationException if the value is not allowed, or missing without a default
    public <T> T read(Variable<T> variable) {
        var direct = given(variable.name());
        return variable.parse(variable.secret() ? secret(variable, direct) : direct);
    }

    /// Whether a variable has a value of its own, here or in its file.
    public boolean has(Variable<?> variable) {
        return given(variable.name()) != null
                || (variable.secret() && given(variable.name() + "_FILE") != null);
    }

    /// This environment with one variable set otherwise.
    public Environment with(String name, String value) {
        var changed = new HashMap<>(values);
        changed.put(name, value);
        return new Environment(changed);
    }

    private @Nullable String secret(Variable<?> variable, @Nullable String direct) {
        var fileVariable = variable.name() + "_FILE";
        var file = given(fileVariable);
        if (file == null) {
            return direct;
        }
        if (direct != null) {
            throw new ConfigurationException(
                    variable.name()
                            + " and "
                            + fileVariable
                            + " are both set: only one of them is allowed");
        }
        try {
            var path = Path.of(file);
            if (Files.size(path) > MAX_SECRET_FILE) {
                throw new IOException("too large");
            }
            return Optional.of(Files.readString(path).strip())
                    .filter(s -> !s.isEmpty())
                    .orElse(null);
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    fileVariable
                            + " is \""
                            + ConfigurationException.shown(file)
                            + "\", which is not allowed: a readable file of at most "
                            + MAX_SECRET_FILE
                            + " bytes of UTF-8 text");
        }
    }

    private @Nullable String given(String name) {
        var value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
