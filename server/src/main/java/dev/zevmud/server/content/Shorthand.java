package dev.zevmud.server.content;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.List;
import java.util.Optional;

/// The functions of conditions, each short for what would be long or could fail. They take a text
/// in quotes and nothing else, so that none can grow out of bounds.
final class Shorthand {

    private static final String IN = "@in";
    private static final String IF = "_?_:_";
    private static final String AT = "_[_]";

    private Shorthand() {}

    static List<CelMacro> all() {
        return List.of(
                // A flag that is not set is 0, a quest that has not begun at the stage "".
                lookUp("flag", "player.flags", CelConstant.ofValue(0)),
                lookUp("stage", "player.quests", CelConstant.ofValue("")),
                search("carries", "player.items"),
                search("wears", "player.worn"));
    }

    private static CelMacro lookUp(String name, String map, CelConstant otherwise) {
        return CelMacro.newGlobalMacro(
                name,
                1,
                (factory, target, arguments) ->
                        key(arguments.getFirst())
                                .map(key -> lookUp(factory, map, key, otherwise))
                                .or(() -> misused(factory, name)));
    }

    private static CelExpr lookUp(
            CelMacroExprFactory factory, String map, String key, CelConstant otherwise) {
        return factory.newGlobalCall(
                IF,
                isIn(factory, map, key),
                factory.newGlobalCall(
                        AT, factory.newIdentifier(map), factory.newStringLiteral(key)),
                factory.newConstant(otherwise));
    }

    private static CelMacro search(String name, String list) {
        return CelMacro.newGlobalMacro(
                name,
                1,
                (factory, target, arguments) ->
                        key(arguments.getFirst())
                                .map(key -> isIn(factory, list, key))
                                .or(() -> misused(factory, name)));
    }

    private static CelExpr isIn(CelMacroExprFactory factory, String where, String key) {
        return factory.newGlobalCall(
                IN, factory.newStringLiteral(key), factory.newIdentifier(where));
    }

    private static Optional<String> key(CelExpr argument) {
        return argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(argument.constant().stringValue())
                : Optional.empty();
    }

    private static Optional<CelExpr> misused(CelMacroExprFactory factory, String name) {
        return Optional.of(factory.reportError(name + "() takes one text in quotes"));
    }
}
