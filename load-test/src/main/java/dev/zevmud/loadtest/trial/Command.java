package dev.zevmud.loadtest.trial;

import java.util.List;

/// A line, and the texts of which one is in its answer and in nothing that comes by itself. A
/// visitor waits for one answer before it types the next line, and where a command can carry a word
/// of its own, the answer repeats it.
record Command(Deed deed, String line, List<String> answers) {}
