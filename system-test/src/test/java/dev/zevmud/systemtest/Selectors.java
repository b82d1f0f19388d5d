package dev.zevmud.systemtest;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which metrics with which labels a PromQL expression asks for. Prometheus itself has said before
/// that the expression is sound, so words need not be told apart by more than what stands around
/// them.
final class Selectors {

    /// A metric; `labels` are those by which it is selected.
    record Selector(String metric, Set<String> labels) {}

    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern METRIC =
            Pattern.compile("\\b([a-zA-Z_:][a-zA-Z0-9_:]*)\\b(?!\\s*\\()(\\{[^}]*})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"[^\"]*\"");
    private static final Pattern DURATION = Pattern.compile("\\[[^]]*]");
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

    private Selectors() {}

    static Set<Selector> of(String expression) {
        String bare = GROUPING.matcher(DURATION.matcher(expression).replaceAll("")).replaceAll("");
        Set<Selector> found = new LinkedHashSet<>();
        Matcher metric = METRIC.matcher(bare);
        while (metric.find()) {
            if (WORDS.contains(metric.group(1)) || metric.group(1).matches("\\d.*")) {
                continue;
            }
            Set<String> labels = new TreeSet<>();
            if (metric.group(2) != null) {
                Matcher label = LABEL.matcher(metric.group(2));
                while (label.find()) {
                    labels.add(label.group(1));
                }
            }
            found.add(new Selector(metric.group(1), labels));
        }
        return found;
    }

    /// The labels by which it groups or joins.
    static Set<String> groups(String expression) {
        Set<String> labels = new TreeSet<>();
        Matcher grouping = GROUPING.matcher(expression);
        while (grouping.find()) {
            String list = grouping.group();
            for (String label :
                    list.substring(list.indexOf('(') + 1, list.length() - 1).split(",", -1)) {
                if (!label.isBlank()) {
                    labels.add(label.strip());
                }
            }
        }
        return labels;
    }
}
