package dev.zevmud.server.view;

import dev.zevmud.server.world.Stats;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Several;
import dev.zevmud.server.world.event.Sheet;
import dev.zevmud.server.world.event.Worn;
import java.util.List;

/// What one has and is, as lines that can be listened to.
record SheetView(Phrases phrases) {

    void render(GameEvent.InventoryShown shown, Lines lines) {
        if (shown.carried().isEmpty()) {
            lines.add(phrases.sentence("inventory.nothing"));
        } else {
            lines.add(phrases.sentence("inventory.title"), Palette.TITLE);
            list(shown.carried(), lines);
        }
        lines.add(
                phrases.sentence(
                        "inventory.load",
                        Arg.count(shown.pieces()),
                        Arg.count(shown.maxPieces()),
                        Arg.count(shown.weight()),
                        Arg.count(shown.maxWeight())),
                Palette.QUIET);
        if (shown.coins() > 0) {
            lines.add(phrases.sentence("inventory.coins", Arg.count(shown.coins())));
        }
    }

    void render(GameEvent.ContentsShown shown, Lines lines) {
        Arg container = Arg.name(shown.container());
        if (shown.contents().isEmpty()) {
            lines.add(phrases.sentence("contents.nothing", container));
        } else {
            lines.add(phrases.sentence("contents.title", container), Palette.TITLE);
            list(shown.contents(), lines);
        }
    }

    void render(GameEvent.EquipmentShown shown, Lines lines) {
        if (shown.worn().isEmpty()) {
            lines.add(phrases.sentence("equipment.nothing"));
            return;
        }
        lines.add(phrases.sentence("equipment.title"), Palette.TITLE);
        for (Worn worn : shown.worn()) {
            lines.add(
                    phrases.sentence(
                            "equipment.line", Arg.slot(worn.slot()), Arg.name(worn.name())));
        }
    }

    void render(Sheet sheet, Lines lines) {
        lines.add(
                phrases.sentence(
                        "score.title",
                        Arg.words(sheet.name()),
                        Arg.profession(sheet.characterClass()),
                        Arg.count(sheet.level())),
                Palette.TITLE);
        Vitals v = sheet.vitals();
        lines.add(
                phrases.sentence(
                        "score.vitals",
                        Arg.count(v.hp()),
                        Arg.count(v.maxHp()),
                        Arg.count(v.mana()),
                        Arg.count(v.maxMana()),
                        Arg.count(v.stamina()),
                        Arg.count(v.maxStamina())));
        Stats s = sheet.stats();
        lines.add(
                phrases.sentence(
                        "score.stats",
                        Arg.count(s.strength()),
                        Arg.count(s.constitution()),
                        Arg.count(s.dexterity()),
                        Arg.count(s.intelligence()),
                        Arg.count(s.wisdom()),
                        Arg.count(s.charisma())));
        lines.add(
                phrases.sentence(
                        "score.fight", Arg.count(sheet.weapon()), Arg.count(sheet.armour())));
        lines.add(
                sheet.nextLevel() > 0
                        ? phrases.sentence(
                                "score.experience",
                                Arg.count(sheet.experience()),
                                Arg.count(sheet.nextLevel()))
                        : phrases.sentence(
                                "score.experience.highest", Arg.count(sheet.experience())));
        lines.add(phrases.sentence("score.coins", Arg.count(sheet.coins())));
    }

    private void list(List<Several> things, Lines lines) {
        for (Several thing : things) {
            lines.add(
                    thing.count() == 1
                            ? phrases.content(thing.text())
                            : phrases.word(
                                    "list.several",
                                    Arg.name(thing.text()),
                                    Arg.count(thing.count())),
                    Palette.THING);
        }
    }
}
