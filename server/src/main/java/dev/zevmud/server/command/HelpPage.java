package dev.zevmud.server.command;

import java.util.List;

/// The help on one command: how it is typed, what it does, examples.
public record HelpPage(
        String name, List<String> usage, String text, List<String> examples, List<String> seeAlso) {

    public HelpPage {
        usage = List.copyOf(usage);
        examples = List.copyOf(examples);
        seeAlso = List.copyOf(seeAlso);
    }
}
