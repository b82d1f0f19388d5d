package dev.zevmud.server.content;

import dev.zevmud.server.content.Setting.Kind;
import dev.zevmud.server.world.trigger.Act;
import dev.zevmud.server.world.trigger.Cue;
import dev.zevmud.server.world.trigger.Guard;
import dev.zevmud.server.world.trigger.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `triggers:` of an area, a room, a creature or a thing.
final class TriggerReader {

    /// Acts of one trigger.
    private static final int MAX_ACTS = 50;

    private TriggerReader() {}

    /// `owner` is the entry in which they stand, `id` its id.
    static List<Trigger> read(Fields owner, References references, Kind kind, String id) {
        List<Trigger> triggers = new ArrayList<>();
        for (Fields entry : owner.entries("triggers")) {
            String name =
                    "%s/%s/%s/%d"
                            .formatted(
                                    references.area(),
                                    kind.name().toLowerCase(Locale.ROOT),
                                    id,
                                    triggers.size() + 1);
            triggers.add(trigger(name, entry, references, kind, id));
        }
        return triggers;
    }

    private static Trigger trigger(
            String name, Fields entry, References references, Kind kind, String owner) {
        Cue cue = CueReader.read(entry, references, kind);
        Setting setting = new Setting(kind, cue, entry.flag("each"));
        if (setting.each() && !setting.byItself()) {
            throw entry.problem(
                    entry.lineOf("each"),
                    "'each' makes no sense here: this happens to one player anyway",
                    "Take it out");
        }
        Guard guard = entry.has("when") ? GuardReader.read(entry, "when", setting) : Guard.ALWAYS;
        ActReader acts = new ActReader(references, setting, kind == Kind.ROOM ? owner : "");
        List<Act> read = entry.acts("do").stream().map(acts::read).toList();
        if (read.isEmpty() || read.size() > MAX_ACTS) {
            throw entry.problem(
                    entry.lineOf("do"),
                    "this trigger does " + (read.isEmpty() ? "nothing" : read.size() + " things"),
                    "List 1 to " + MAX_ACTS + " actions under 'do'");
        }
        entry.done();
        return new Trigger(name, cue, guard, read, setting.each());
    }
}
