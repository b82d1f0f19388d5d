package dev.zevmud.server.quest;

import dev.zevmud.server.world.Condition;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Quest;
import dev.zevmud.server.world.Zone;
import java.util.List;

/// Whether what words depend on is so.
final class Conditions {

    private Conditions() {}

    static boolean hold(Zone zone, Player player, List<Condition> conditions) {
        return conditions.stream().allMatch(condition -> holds(zone, player, condition));
    }

    private static boolean holds(Zone zone, Player player, Condition condition) {
        return switch (condition) {
            case Condition.AtStage at -> atStage(zone, player, at);
            case Condition.HasFlag has -> player.journal().flag(has.flag()) > 0;
            case Condition.Carries carries ->
                    Objectives.carried(zone, player, carries.item()).size() >= carries.count();
            case Condition.OfLevel level -> player.level() >= level.atLeast();
            case Condition.None none ->
                    none.of().stream().noneMatch(each -> holds(zone, player, each));
        };
    }

    private static boolean atStage(Zone zone, Player player, Condition.AtStage at) {
        Chronicle chronicle = new Chronicle(player, zone.area().beyond().quest(at.quest()));
        Quest.Stage stage = chronicle.stage();
        if (stage == null) {
            return at.stages().contains(Condition.NEW);
        }
        return at.stages().contains(stage.id())
                || at.stages().contains(stage.ending() ? Condition.DONE : Condition.OPEN);
    }
}
