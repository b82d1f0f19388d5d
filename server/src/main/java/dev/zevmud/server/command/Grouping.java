package dev.zevmud.server.command;

import dev.zevmud.server.world.Company;
import dev.zevmud.server.world.Group;
import dev.zevmud.server.world.Groups;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Locale;

/// `group` shows the group, `group tom` takes one in who follows, `group leave`, `group remove
/// tom`.
final class Grouping implements Command {

    @Override
    public void execute(Action action) {
        String[] words = action.rest().split(" +", 2);
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "" -> show(action);
            case "leave" -> leave(action);
            case "remove" -> remove(action, words.length == 1 ? "" : words[1]);
            default -> take(action);
        }
    }

    private static void show(Action action) {
        Group group = action.player().shape().group();
        if (group == null) {
            action.tell("group.none");
            return;
        }
        action.tell("group.title", Arg.words(group.name()));
        for (Player member : Groups.members(action.zone(), action.player())) {
            action.tell(
                    "group.line",
                    Arg.words(member.name()),
                    Arg.count(member.level()),
                    Arg.count(member.hp()),
                    Arg.count(member.maxHp()),
                    Arg.name(action.zone().area().room(member.room()).title()));
        }
    }

    private static void take(Action action) {
        Player self = action.player();
        if (self.shape().group() != null && !Groups.leads(self)) {
            action.tell("group.not_leader", Arg.words(self.shape().group().name()));
            return;
        }
        List<Player> here =
                action.zone().playersIn(self.room()).stream()
                        .filter(player -> player != self)
                        .toList();
        List<Player> meant = Target.parse(action.rest()).among(here, Player::keywords);
        if (meant.isEmpty()) {
            action.tell("group.nobody", Arg.words(action.rest()));
        }
        meant.forEach(player -> take(action, player));
    }

    private static void take(Action action, Player member) {
        Arg name = Arg.words(member.name());
        if (Groups.together(action.player(), member)) {
            action.tell("group.already", name);
        } else if (member.shape().group() != null) {
            action.tell("group.elsewhere", name);
        } else if (!Company.follows(member, action.player())) {
            action.tell("group.not_following", name, action.self());
        } else if (Groups.members(action.zone(), action.player()).size() >= Groups.MAX_MEMBERS) {
            action.tell("group.full", Arg.count(Groups.MAX_MEMBERS));
        } else {
            others(action)
                    .forEach(
                            other -> action.zone().tell(other, action.turn(), "group.joins", name));
            Groups.take(action.player(), member);
            action.tell("group.taken", name);
            action.zone().tell(member, action.turn(), "group.joined", action.self());
        }
    }

    private static void leave(Action action) {
        if (action.player().shape().group() == null) {
            action.tell("group.none");
            return;
        }
        List<Player> others = others(action);
        List<Player> without = Groups.leave(action.zone(), action.player());
        action.tell("group.left");
        for (Player other : others) {
            if (without.contains(other)) {
                action.zone().tell(other, action.turn(), "group.ends", action.self());
            } else {
                action.zone().tell(other, action.turn(), "group.leaves", action.self());
            }
        }
    }

    private static void remove(Action action, String typed) {
        Player self = action.player();
        Group group = self.shape().group();
        if (group == null) {
            action.tell("group.none");
            return;
        }
        if (!Groups.leads(self)) {
            action.tell("group.not_leader", Arg.words(group.name()));
            return;
        }
        if (typed.isEmpty()) {
            action.tell("group.whom");
            return;
        }
        List<Player> meant = Target.parse(typed).among(others(action), Player::keywords);
        if (meant.isEmpty()) {
            action.tell("group.no_member", Arg.words(typed));
        }
        for (Player member : meant) {
            Groups.part(member);
            action.tell("group.removes", Arg.words(member.name()));
            action.zone().tell(member, action.turn(), "group.removed", action.self());
        }
    }

    /// The group as far as it is in the area, without the one who acts.
    private static List<Player> others(Action action) {
        return Groups.members(action.zone(), action.player()).stream()
                .filter(other -> other != action.player())
                .toList();
    }
}
