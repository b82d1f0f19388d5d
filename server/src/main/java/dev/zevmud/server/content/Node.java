package dev.zevmud.server.content;

import java.util.List;
import java.util.Map;

/// A piece of a YAML file that knows its line.
sealed interface Node {

    int line();

    record Scalar(String text, int line) implements Node {}

    record Sequence(List<Node> items, int line) implements Node {}

    record Mapping(Map<String, Node> fields, int line) implements Node {}
}
