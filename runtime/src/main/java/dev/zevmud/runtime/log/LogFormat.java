package dev.zevmud.runtime.log;

/// `AUTO` is text on a terminal and JSON everywhere else; `JSON` is one line an event with the
/// names of the Elastic Common Schema; `TEXT` is for people.
public enum LogFormat {
    AUTO,
    JSON,
    TEXT
}
