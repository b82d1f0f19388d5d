package dev.zevmud.server.content;

import dev.zevmud.server.content.Setting.Kind;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.ExitRef;
import dev.zevmud.server.world.trigger.Act;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One action under `do`: its name with its object, and what else it needs beside it. `ownRoom` is
/// the room that bears the trigger, empty if none does.
record ActReader(References references, Setting setting, String ownRoom) {

    private static final Pattern GAP = Pattern.compile("\\{[^}]*}?");
    private static final String PLAYER = "{player}";
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private interface Reading {
        Act in(ActReader reader, Fields entry);
    }

    private static final Map<String, Reading> READINGS =
            Map.ofEntries(
                    Map.entry("say", (r, f) -> new Act.Say(r.text(f, "say"))),
                    Map.entry("emote", (r, f) -> new Act.Emote(r.text(f, "emote"))),
                    Map.entry("echo", ActReader::echo),
                    Map.entry("give", (r, f) -> new Act.Give(r.references.item(f, "give"))),
                    Map.entry("take", (r, f) -> new Act.Take(r.references.item(f, "take"))),
                    Map.entry("drop", ActReader::drop),
                    Map.entry("spawn", ActReader::spawn),
                    Map.entry(
                            "teleport",
                            (r, f) -> new Act.Teleport(r.references.room(f, "teleport"))),
                    Map.entry("open", (r, f) -> new Act.Open(r.references.item(f, "open"))),
                    Map.entry("close", (r, f) -> new Act.Close(r.references.item(f, "close"))),
                    Map.entry("reveal", ActReader::reveal),
                    Map.entry("damage", (r, f) -> new Act.Damage(amount(f, "damage"))),
                    Map.entry("heal", (r, f) -> new Act.Heal(amount(f, "heal"))),
                    Map.entry("set", ActReader::flag),
                    Map.entry("fight", (r, f) -> plain(f, "fight", new Act.Fight())),
                    Map.entry("truce", (r, f) -> new Act.Truce(f.seconds("truce", null))),
                    Map.entry("talk", (r, f) -> plain(f, "talk", new Act.Talk())),
                    Map.entry(
                            "advance",
                            (r, f) ->
                                    new Act.Advance(
                                            CueReader.id(f, "advance"), CueReader.id(f, "to"))),
                    Map.entry("wake", (r, f) -> plain(f, "wake", new Act.Wake(true))),
                    Map.entry("sleep", (r, f) -> plain(f, "sleep", new Act.Wake(false))),
                    Map.entry("wait", ActReader::pause));

    Act read(Fields entry) {
        String name = name(entry);
        Reading reading = READINGS.get(name);
        if (reading == null) {
            throw entry.problem(
                    entry.line(),
                    "there is no action '" + name + "'",
                    "Known are " + READINGS.keySet().stream().sorted().toList());
        }
        Act act = reading.in(this, entry);
        entry.done();
        fits(act, name, entry);
        return act;
    }

    /// The field that is an action; else the first, to complain of.
    private static String name(Fields entry) {
        List<String> names = entry.names();
        return names.stream().filter(READINGS::containsKey).findFirst().orElse(names.getFirst());
    }

    private void fits(Act act, String name, Fields entry) {
        String problem = null;
        String fix = "";
        if (act.needsPlayer() && !setting.hasPlayer()) {
            problem = "nobody sets this trigger off, so there is no player";
            fix = "Add 'each: true' to do it for each player there, or choose another event";
        } else if (act.needsPlayer() && !setting.reachesPlayer()) {
            problem = "the player has left";
            fix = "Do this in a trigger on 'enter'";
        } else if (ofCreature(act) && setting.kind() != Kind.CREATURE) {
            problem = setting.kind().words() + " cannot do that";
            fix = "Write this trigger into a creature";
        } else if (spoken(act) && !setting.hasVoice()) {
            problem = setting.kind().words() + " has no voice";
            fix = "Use 'echo'";
        } else if (inRoom(act) && !setting.hasRoom()) {
            problem = "this happens in no room in particular";
            fix = "Name a 'room', or write 'to: area' for an echo";
        }
        if (problem != null) {
            throw entry.problem(entry.line(), "'" + name + "' is out of place: " + problem, fix);
        }
    }

    private static boolean ofCreature(Act act) {
        return act instanceof Act.Fight
                || act instanceof Act.Truce
                || act instanceof Act.Talk
                || act instanceof Act.Wake;
    }

    private static boolean spoken(Act act) {
        return act instanceof Act.Say || act instanceof Act.Emote;
    }

    private static boolean inRoom(Act act) {
        return switch (act) {
            case Act.Echo(_, Act.Audience to) -> to == Act.Audience.ROOM;
            case Act.Drop(_, String room, _) -> room == null;
            case Act.Spawn(_, String room, _, _) -> room == null;
            case Act.Open _, Act.Close _, Act.Reveal _ -> true;
            case Act.Say _, Act.Emote _, Act.Give _, Act.Take _, Act.Teleport _ -> false;
            case Act.Damage _, Act.Heal _, Act.SetFlag _, Act.AddToFlag _ -> false;
            case Act.Fight _, Act.Truce _, Act.Talk _, Act.Advance _ -> false;
            case Act.Wake _, Act.Wait _ -> false;
        };
    }

    private static Act plain(Fields entry, String name, Act act) {
        String more = entry.text(name);
        if (!more.isEmpty()) {
            throw entry.problem(
                    entry.lineOf(name), "'" + name + "' stands alone", "Write '- " + name + "'");
        }
        return act;
    }

    /// `{player}` is the only gap that can be filled.
    private String text(Fields entry, String field) {
        String text = entry.text(field);
        GAP.matcher(text)
                .results()
                .map(gap -> gap.group())
                .filter(gap -> !gap.equals(PLAYER) || !setting.hasPlayer())
                .findFirst()
                .ifPresent(gap -> {
                    throw entry.problem(
                            entry.lineOf(field),
                            "nothing fills '" + gap + "' here",
                            setting.hasPlayer()
                                    ? "Write {player} for the player's name, and no other braces"
                                    : "Take it out: this trigger is about nobody in particular");
                });
        return text;
    }

    private static Act echo(ActReader reader, Fields entry) {
        Act.Audience to =
                entry.has("to") ? entry.choice("to", Act.Audience.class) : Act.Audience.ROOM;
        return new Act.Echo(reader.text(entry, "echo"), to);
    }

    private @Nullable String room(Fields entry) {
        return entry.has("room") ? references.room(entry, "room") : null;
    }

    private static Act drop(ActReader reader, Fields entry) {
        return new Act.Drop(reader.references.item(entry, "drop"), reader.room(entry), max(entry));
    }

    private static Act spawn(ActReader reader, Fields entry) {
        return new Act.Spawn(
                reader.references.creature(entry, "spawn"),
                reader.room(entry),
                max(entry),
                entry.has("lasts") ? entry.seconds("lasts", null) : null);
    }

    private static int max(Fields entry) {
        int max = entry.number("max", 1);
        if (max < 1 || max > 20) {
            throw entry.problem(
                    entry.lineOf("max"), "'max' is " + max, "Write a number from 1 to 20");
        }
        return max;
    }

    private static Act reveal(ActReader reader, Fields entry) {
        String room = reader.room(entry);
        if (room == null && reader.ownRoom.isEmpty()) {
            throw entry.problem(
                    entry.line(), "'reveal' does not say where the exit is", "Add its 'room'");
        }
        return new Act.Reveal(
                new ExitRef(
                        room == null ? reader.ownRoom : room,
                        entry.choice("reveal", Direction.class)));
    }

    /// `30`, or `30%` of the maximum.
    private static Act.Amount amount(Fields entry, String field) {
        String text = entry.text(field);
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1).strip() : text;
        try {
            int number = Integer.parseInt(digits);
            if (number > 0 && (!percent || number <= 100)) {
                return new Act.Amount(number, percent);
            }
        } catch (NumberFormatException word) {
            // Told below, with numbers that make no sense.
        }
        throw entry.problem(
                entry.lineOf(field),
                "'" + field + "' is '" + text + "'",
                "Write hit points, 1 or more, or a part of the maximum such as 50%");
    }

    private static Act flag(ActReader reader, Fields entry) {
        String name = entry.text("set").toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9_.-]{1,64}")) {
            throw entry.problem(
                    entry.lineOf("set"),
                    "the flag is called '" + name + "'",
                    "Write 1 to 64 letters, digits, '.', '-' and '_'");
        }
        return entry.has("add")
                ? new Act.AddToFlag(name, entry.number("add"))
                : new Act.SetFlag(name, entry.number("to", 1));
    }

    private static Act pause(ActReader reader, Fields entry) {
        Duration time = entry.seconds("wait", null);
        if (time.isZero() || time.compareTo(LONGEST_WAIT) > 0) {
            throw entry.problem(
                    entry.lineOf("wait"),
                    "'wait' is " + time.toSeconds(),
                    "Write 1 to " + LONGEST_WAIT.toSeconds() + " seconds");
        }
        return new Act.Wait(time);
    }
}
