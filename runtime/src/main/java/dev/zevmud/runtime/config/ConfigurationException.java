package dev.zevmud.runtime.config;

/// A setting that is missing or wrong. The message is one line and names the variable, the value
/// (never a secret's) and what is allowed.
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MAX_SHOWN = 80;

    /// A fault that no single variable explains, such as two that contradict each other; `message`
    /// must be one line.
    public ConfigurationException(String message) {
        super(message);
    }

    static ConfigurationException wrong(Variable<?> variable, String value) {
        var shown = variable.secret() ? "a value that" : "\"" + shown(value) + "\", which";
        return new ConfigurationException(
                variable.name() + " is " + shown + " is not allowed: " + variable.allowed());
    }

    static ConfigurationException missing(Variable<?> variable) {
        return new ConfigurationException(
                variable.name() + " is not set and has no default: " + variable.allowed());
    }

    /// The value on one line, without what could confuse a terminal, and short.
    static String shown(String value) {
        var text = new StringBuilder();
        value.codePoints()
                .limit(MAX_SHOWN)
                .forEach(c -> {
                    if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                        text.append(String.format("\\u%04x", c));
                    } else {
                        text.appendCodePoint(c);
                    }
                });
        return value.codePointCount(0, value.length()) > MAX_SHOWN ? text + "…" : text.toString();
    }
}
