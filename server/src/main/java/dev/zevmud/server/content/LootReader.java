package dev.zevmud.server.content;

import dev.zevmud.server.world.Loot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Loot tables, the entries of `loot.yaml`, and what creatures leave of them.
final class LootReader {

    private static final int MOST_DRAWS = 20;
    private static final int MOST_PIECES = 10_000;
    private static final int HEAVIEST = 10_000;

    private LootReader() {}

    /// `earlier` are the tables above this one in the file: a table draws from no other, so that
    /// none draws from itself.
    static Loot.Table table(Fields fields, References references, Map<String, Loot.Table> earlier) {
        String id = fields.text("id");
        int draws = fields.between("draws", 1, 1, MOST_DRAWS);
        List<Loot.Entry> entries = new ArrayList<>();
        for (Fields entry : fields.entries("entries")) {
            int weight = entry.between("weight", 1, 1, HEAVIEST);
            entries.add(new Loot.Entry(drop(entry, references, earlier), weight));
            entry.done();
        }
        if (entries.isEmpty()) {
            throw fields.problem(
                    fields.line(),
                    "the table '" + id + "' has no entries",
                    "Write 'entries:' with items, tables, or a mere weight for nothing");
        }
        fields.done();
        return new Loot.Table(id, draws, entries);
    }

    /// What a creature leaves.
    static List<Loot> read(Fields creature, References references, Map<String, Loot.Table> tables) {
        List<Loot> loot = new ArrayList<>();
        for (Fields entry : creature.entries("loot")) {
            if (!entry.has("item") && !entry.has("table")) {
                throw entry.problem(
                        entry.line(), "this leaves nothing", "Add 'item: …' or 'table: …'");
            }
            loot.add(
                    new Loot(
                            drop(entry, references, tables),
                            entry.between("percent", 100, 1, 100)));
            entry.done();
        }
        return loot;
    }

    private static Loot.Drop drop(
            Fields entry, References references, Map<String, Loot.Table> tables) {
        if (entry.has("table")) {
            return table(entry, tables);
        }
        if (!entry.has("item")) {
            return new Loot.Nothing();
        }
        String item = references.item(entry, "item");
        int least = entry.between("least", 1, 1, MOST_PIECES);
        int most = entry.between("most", least, 1, MOST_PIECES);
        if (most < least) {
            throw entry.problem(
                    entry.lineOf("most"),
                    "'most' is " + most + ", 'least' is " + least,
                    "Write the smaller number first");
        }
        return new Loot.Pieces(item, least, most);
    }

    private static Loot.Table table(Fields entry, Map<String, Loot.Table> tables) {
        String id = entry.text("table");
        Loot.Table table = tables.get(id);
        if (table == null) {
            throw entry.problem(
                    entry.lineOf("table"),
                    "there is no loot table '" + id + "' here",
                    "Known are " + tables.keySet());
        }
        return table;
    }
}
