package dev.zevmud.server.content;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.zevmud.server.world.trigger.Guard;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compiles conditions, written in CEL: without loops and regular expressions, so that the size of
/// one bounds its cost.
final class GuardReader {

    private static final int MAX_LENGTH = 500;
    private static final int MAX_DEPTH = 50;

    /// Looking through a list or a text counts as so many steps: no player carries more things.
    private static final int SEARCH = 25;

    /// Steps of one condition.
    private static final int MAX_COST = 400;

    private static final Set<String> SEARCHES = Set.of("@in", "contains", "startsWith", "endsWith");

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .maxExpressionCodePointSize(MAX_LENGTH)
                    .maxParseRecursionDepth(MAX_DEPTH)
                    .comprehensionMaxIterations(0)
                    .build();

    private static final CelStandardDeclarations FUNCTIONS =
            CelStandardDeclarations.newBuilder()
                    .includeFunctions(
                            StandardFunction.CONDITIONAL,
                            StandardFunction.LOGICAL_NOT,
                            StandardFunction.LOGICAL_OR,
                            StandardFunction.LOGICAL_AND,
                            StandardFunction.EQUALS,
                            StandardFunction.NOT_EQUALS,
                            StandardFunction.LESS,
                            StandardFunction.LESS_EQUALS,
                            StandardFunction.GREATER,
                            StandardFunction.GREATER_EQUALS,
                            StandardFunction.ADD,
                            StandardFunction.SUBTRACT,
                            StandardFunction.MULTIPLY,
                            StandardFunction.DIVIDE,
                            StandardFunction.MODULO,
                            StandardFunction.NEGATE,
                            StandardFunction.IN,
                            StandardFunction.INDEX,
                            StandardFunction.SIZE,
                            StandardFunction.CONTAINS,
                            StandardFunction.STARTS_WITH,
                            StandardFunction.ENDS_WITH)
                    .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

    /// One for each set of facts.
    private static final Map<Set<String>, CelCompiler> COMPILERS = new ConcurrentHashMap<>();

    private GuardReader() {}

    static Guard read(Fields entry, String field, Setting setting) {
        String text = entry.text(field);
        Map<String, Vocabulary.Word> words = Vocabulary.of(setting);
        CelValidationResult checked =
                COMPILERS
                        .computeIfAbsent(Set.copyOf(words.keySet()), names -> compiler(words))
                        .compile(text);
        try {
            CelAbstractSyntaxTree tree = checked.getAst();
            int cost = cost(tree);
            if (cost > MAX_COST) {
                throw entry.problem(
                        entry.lineOf(field),
                        "the condition takes " + cost + " steps, more than " + MAX_COST,
                        "Shorten it, or split the trigger");
            }
            return new CelGuard(text, RUNTIME.createProgram(tree), words, cost);
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw problem(entry, field, text, words, checked, wrong);
        }
    }

    private static CelCompiler compiler(Map<String, Vocabulary.Word> words) {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardEnvironmentEnabled(false)
                        .setStandardDeclarations(FUNCTIONS)
                        .addMacros(Shorthand.all())
                        .setResultType(SimpleType.BOOL);
        words.forEach((name, word) -> builder.addVar(name, word.type()));
        return builder.build();
    }

    private static int cost(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .mapToInt(node ->
                        node.expr().callOrDefault() != null
                                        && SEARCHES.contains(node.expr().callOrDefault().function())
                                ? SEARCH
                                : 1)
                .sum();
    }

    private static ContentException problem(
            Fields entry,
            String field,
            String text,
            Map<String, Vocabulary.Word> words,
            CelValidationResult checked,
            Exception wrong) {
        CelIssue issue = checked.getErrors().stream().findFirst().orElse(null);
        int at =
                issue == null
                        ? 0
                        : Math.clamp(issue.getSourceLocation().getColumn(), 0, text.length());
        String message = issue == null ? String.valueOf(wrong.getMessage()) : issue.getMessage();
        String where = "the condition '" + text + "' is wrong at character " + (at + 1);
        if (message.startsWith("undeclared reference")) {
            Matcher name = NAME.matcher(text);
            int begin = at;
            while (begin > 0 && name.reset().region(begin - 1, text.length()).lookingAt()) {
                begin--;
            }
            String unknown = name.region(begin, text.length()).lookingAt() ? name.group() : text;
            return entry.problem(
                    entry.lineOf(field),
                    where + ": nothing here is called '" + unknown + "'",
                    "Known are "
                            + words.keySet()
                            + " and flag(\"…\"), stage(\"…\"),"
                            + " carries(\"…\"), wears(\"…\")");
        }
        return entry.problem(
                entry.lineOf(field),
                where + ": " + firstSentence(message),
                "Write a CEL expression that is true or false, such as 'player.level < 5'");
    }

    /// Without the list of all that would have been possible.
    private static String firstSentence(String message) {
        int candidates = message.indexOf(" (candidates");
        String first = candidates < 0 ? message : message.substring(0, candidates);
        return first.lines().findFirst().orElse("");
    }
}
