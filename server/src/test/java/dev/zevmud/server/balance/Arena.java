package dev.zevmud.server.balance;

import dev.zevmud.server.combat.Affects;
import dev.zevmud.server.combat.Casting;
import dev.zevmud.server.world.Ability;
import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.AreaDefinition;
import dev.zevmud.server.world.Behaviour;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.CreaturePrototype;
import dev.zevmud.server.world.Effect;
import dev.zevmud.server.world.Experience;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.ItemPrototype;
import dev.zevmud.server.world.Place;
import dev.zevmud.server.world.Placement;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.RoomDefinition;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.Stats;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// One room with one creature of the world and one character of its level, who fights as a sensible
/// player would: by the rules of the game, with the equipment of its level, an ability each round.
final class Arena {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration ROUND = Duration.ofMillis(1500);

    /// A fight that takes longer is lost.
    private static final int MAX_ROUNDS = 200;

    private static final CharacterId HERO = new CharacterId("hero");

    private final AreaDefinition area;
    private final int level;

    /// `home` is the creature's area, `world` all of them.
    Arena(AreaDefinition home, CreaturePrototype creature, List<AreaDefinition> world) {
        this.level = creature.level();
        Map<String, ItemPrototype> items = new LinkedHashMap<>();
        world.forEach(each -> items.putAll(each.items()));
        items.putAll(home.items());
        List<Placement> placements = new ArrayList<>();
        placements.add(new Placement.CreatureInRoom(creature.id(), "arena"));
        for (Placement placement : home.placements()) {
            if (placement instanceof Placement.ItemOnCreature on
                    && on.creature().equals(creature.id())) {
                placements.add(on);
            }
        }
        this.area =
                new AreaDefinition(
                        home.id(),
                        home.name(),
                        "arena",
                        "grave",
                        home.reset(),
                        Map.of("arena", room("arena"), "grave", room("grave")),
                        items,
                        Map.of(creature.id(), standing(creature)),
                        placements,
                        Map.of(),
                        List.of(),
                        null,
                        false,
                        home.beyond(),
                        home.rules());
    }

    private static RoomDefinition room(String id) {
        return new RoomDefinition(
                id, "", "", false, false, 1, List.of(), List.of(), "", List.of(), "");
    }

    /// It has nowhere to walk to.
    private static CreaturePrototype standing(CreaturePrototype creature) {
        return new CreaturePrototype(
                creature.id(),
                creature.name(),
                creature.keywords(),
                creature.inRoom(),
                creature.asleep(),
                creature.description(),
                creature.level(),
                creature.hp(),
                creature.mana(),
                creature.stamina(),
                creature.armour(),
                creature.stats(),
                creature.respawn(),
                creature.corpse(),
                List.of(),
                creature.behaviours().stream()
                        .filter(nature -> !(nature instanceof Behaviour.Patrols))
                        .toList(),
                null,
                creature.sleeps(),
                creature.shop(),
                creature.banker(),
                List.of());
    }

    int winPercent(CharacterClass characterClass, int fights) {
        int won = 0;
        for (int seed = 0; seed < fights; seed++) {
            won += wins(characterClass, new Random(seed)) ? 1 : 0;
        }
        return (won * 100 + fights / 2) / fights;
    }

    private boolean wins(CharacterClass characterClass, Random random) {
        Zone zone = new Zone(area, 1, null, List.of(), START);
        Turn first = new Turn(START, random);
        zone.enter(
                CharacterState.create(HERO, "Hero", characterClass, area.id(), "arena"),
                List.of(),
                first);
        Player hero = zone.player(HERO);
        Creature foe = zone.creatures().iterator().next();
        if (hero == null) {
            throw new AssertionError("the hero is in the arena");
        }
        prepare(zone, hero, first);
        zone.area().rules().attack(zone, hero, foe, first);
        Instant now = START;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Turn turn = new Turn(now, random);
            act(zone, hero, foe, turn);
            if (!foe.alive() || hero.room().equals("grave")) {
                return !foe.alive();
            }
            now = now.plus(ROUND);
            for (Instant next = zone.nextWake();
                    next != null
                            && !next.isAfter(now)
                            && foe.alive()
                            && hero.room().equals("arena");
                    next = zone.nextWake()) {
                zone.wake(new Turn(next, random));
            }
            if (!foe.alive() || hero.room().equals("grave")) {
                return !foe.alive();
            }
        }
        return false;
    }

    private void prepare(Zone zone, Player hero, Turn turn) {
        if (level > 1) {
            Experience.gain(zone, hero, Experience.threshold(level), turn);
        }
        if (Equipment.trained(area.id())) {
            hero.ownStats(stats(hero.characterClass(), hero.training().points()));
        }
        for (String id : Equipment.of(area.id(), level)) {
            ItemPrototype item = area.item(id);
            Slot slot = item.kind() instanceof ItemKind.Armour armour ? armour.slot() : Slot.WEAPON;
            zone.things().create(id, new Place.WornBy(HERO, slot));
        }
    }

    /// Half of the points go where the class strikes, the rest to constitution and dexterity.
    private static Stats stats(CharacterClass characterClass, int points) {
        int half = points / 2;
        int quarter = points / 4;
        int rest = points - half - quarter;
        return switch (characterClass) {
            case WARRIOR -> new Stats(10 + half, 10 + rest, 10 + quarter, 10, 10, 10);
            case ROGUE -> new Stats(10 + half, 10 + quarter, 10 + rest, 10, 10, 10);
            case MAGE -> new Stats(10, 10 + rest, 10 + quarter, 10 + half, 10, 10);
            case CLERIC -> new Stats(10 + quarter, 10 + rest, 10, 10, 10 + half, 10);
        };
    }

    private static void act(Zone zone, Player hero, Creature foe, Turn turn) {
        List<Ability> known = zone.area().beyond().abilities().of(hero.characterClass()).reversed();
        for (Ability ability : known) {
            if (ability.knownTo(hero)
                    && Casting.affordable(hero, ability)
                    && Casting.wait(hero, ability, turn.now()).isZero()
                    && sensible(hero, foe, ability)) {
                Being target = ability.aim() == Ability.Aim.ENEMY ? foe : hero;
                Casting.use(zone, hero, ability, target, turn);
                return;
            }
        }
    }

    private static boolean sensible(Player hero, Creature foe, Ability ability) {
        return switch (ability.effects().getFirst()) {
            case Effect.Strike strike -> true;
            case Effect.Damage damage -> true;
            case Effect.Drain drain -> true;
            case Effect.Heal heal -> hero.hp() * 2 < hero.maxHp();
            case Effect.Cure cure ->
                    hero.affects().stream().anyMatch(affect -> !affect.kind().helpful());
            case Effect.Taunt taunt -> false;
            case Effect.Lay lay -> sensible(lay.kind(), hero, foe);
        };
    }

    private static boolean sensible(AffectKind kind, Player hero, Creature foe) {
        Being bearer = kind.helpful() ? hero : foe;
        return kind != AffectKind.HIDDEN
                && kind != AffectKind.SLEEP
                && !bearer.under(kind)
                && !Affects.immune(foe, kind);
    }
}
