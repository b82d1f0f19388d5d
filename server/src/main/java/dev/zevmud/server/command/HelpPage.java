package dev.zevmud.server.command;

import java.util.List;

/// The help on one command: how it is typed, what it does, examples.
public record HelpPage(
        String name,
        List<String> usage,
        String text,
        List<Example> examples,
        List<String> seeAlso) {

    /// What somebody types, and the sentence with which the game answers; empty when the page does
    /// not show one. A test plays every example and reads the answer.
    public record Example(String line, String reply) {}

    public HelpPage {
        usage = List.copyOf(usage);
        examples = List.copyOf(examples);
        seeAlso = List.copyOf(seeAlso);
    }
}
