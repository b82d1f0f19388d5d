package dev.zevmud.server.content;

import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.ExitRef;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.ItemSort;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.Spell;
import java.util.ArrayList;
import java.util.List;

/// An entry of `items.yaml`; its `type` says which fields it has beside those of all items.
final class ItemReader {

    /// A week of play; more is a typing error.
    private static final int LONGEST = 10_080;

    private ItemReader() {}

    static ItemPrototype read(Fields fields, References references) {
        String id = fields.text("id");
        String name = fields.text("name");
        ItemPrototype item =
                new ItemPrototype(
                        id,
                        name,
                        Keywords.of(name, references.keywords(fields, name)),
                        fields.text("in_room"),
                        fields.text("description"),
                        fields.number("weight"),
                        fields.number("value"),
                        fields.flag("fixed"),
                        fields.flag("nodrop"),
                        fields.flag("unique"),
                        kind(fields, references),
                        TriggerReader.read(fields, references, Setting.Kind.ITEM, id));
        fields.done();
        return item;
    }

    private static ItemKind kind(Fields fields, References references) {
        return switch (fields.choice("type", ItemSort.class)) {
            case WEAPON ->
                    new ItemKind.Weapon(fields.number("damage"), fields.number("durability"));
            case ARMOUR ->
                    new ItemKind.Armour(
                            fields.number("defence"),
                            fields.choice("slot", Slot.class),
                            fields.number("durability", 0));
            case LIGHT ->
                    new ItemKind.Light(
                            fields.between("minutes", 0, 0, LONGEST),
                            fields.flag("refillable"),
                            fields.flag("kindled"));
            case FUEL -> new ItemKind.Fuel(fields.between("minutes", 1, 1, LONGEST));
            case POTION -> new ItemKind.Potion(fields.number("heals"));
            case FOOD -> new ItemKind.Food(fields.number("nutrition"));
            case SCROLL -> scroll(fields);
            case KEY -> new ItemKind.Key();
            case BOOK -> new ItemKind.Book(fields.text("text"), exits(fields, references));
            case CONTAINER ->
                    new ItemKind.Container(
                            fields.has("locked_by") ? references.item(fields, "locked_by") : null);
            case CORPSE -> new ItemKind.Corpse();
            case CURRENCY -> new ItemKind.Currency(fields.number("coins"));
            case TRINKET -> new ItemKind.Trinket();
        };
    }

    private static ItemKind scroll(Fields fields) {
        Fields spell =
                fields.group("spell")
                        .orElseThrow(() ->
                                fields.problem(
                                        fields.line(),
                                        "a scroll needs a 'spell'",
                                        "Add name, min_damage and max_damage under it"));
        int min = spell.number("min_damage");
        int max = spell.number("max_damage");
        if (max < min) {
            throw spell.problem(
                    spell.lineOf("max_damage"), "max_damage is below min_damage", "Swap them");
        }
        Spell read = new Spell(spell.text("name"), min, max);
        spell.done();
        return new ItemKind.Scroll(read, fields.number("mana"));
    }

    private static List<ExitRef> exits(Fields fields, References references) {
        List<ExitRef> exits = new ArrayList<>();
        for (Fields entry : fields.entries("reveals")) {
            exits.add(
                    new ExitRef(
                            references.room(entry, "room"),
                            entry.choice("direction", Direction.class)));
            entry.done();
        }
        return exits;
    }
}
