package dev.zevmud.systemtest;

/// What a hero does, chapter by chapter. Each chapter ends with the words of its ending on the
/// screen.
final class Tale {

    private static final String[] PATROL = {
        "dungeon:room5", "dungeon:room3", "dungeon:room2", "dungeon:room4"
    };

    private final Hero hero;

    Tale(Hero hero) {
        this.hero = hero;
    }

    /// All chapters; with `kindly` false, those who are in the way pay for it.
    void play(boolean kindly) {
        firstLight(kindly);
        asksForTheRound();
        if (kindly) {
            walksTheRound();
        }
        quietRoom(kindly);
        fortyPails();
        ninthLamp(kindly);
        wren(kindly);
        if (!kindly) {
            // The lamplighters have not waited.
            hero.reads("night_round", "late");
        }
    }

    /// The tutorial: the skeleton is talked to, or killed.
    private void firstLight(boolean kindly) {
        hero.type("look");
        hero.reads("first_light", "torch");
        hero.type("get torch", "get Fackel");
        hero.reads("first_light", "hold");
        hero.type("hold torch", "hold Fackel");
        hero.reads("first_light", "sword");
        hero.goes("dungeon:room4");
        hero.type("get sword", "get Schwert");
        hero.type("wield sword", "wield Schwert");
        hero.reads("first_light", "post");
        hero.goes("dungeon:room7");
        hero.type("get armor", "get Rüstung");
        hero.type("wear armor", "wear Rüstung");
        hero.type("get iron sword", "get eisernes Schwert");
        hero.type("wield iron sword", "wield eisernes Schwert");
        if (kindly) {
            hero.meets("skeleton", "Skelett", PATROL);
            hero.type("1");
            hero.type("1");
            hero.reads("first_light", "spared");
        } else {
            hero.kills("skeleton", "Skelett", PATROL);
            hero.reads("first_light", "slain");
        }
        // The statue wakes when one stays.
        hero.meets("statue", "Statue", "dungeon:room3");
        hero.reads("first_light", "out");
        hero.type("1");
        hero.type("1");
        hero.goes("town:north_gate");
        hero.reads("first_light", "town");
    }

    private void asksForTheRound() {
        hero.meets("Orla", "Orla", "town:watch_house");
        hero.type("3");
    }

    /// In time.
    private void walksTheRound() {
        hero.goes("town:north_gate");
        hero.reads("night_round", "south");
        hero.goes("town:south_gate");
        hero.reads("night_round", "back");
        hero.meets("Orla", "Orla", "town:watch_house");
        hero.reads("night_round", "kept");
    }

    /// With herbs from the meadow, or with flowers from a grave.
    private void quietRoom(boolean honestly) {
        hero.meets("Brannoc", "Brannoc", "town:inn");
        hero.type("3");
        hero.type("1");
        if (honestly) {
            hero.goes("forest:herb_meadow");
            for (int bunch = 0; bunch < 3; bunch++) {
                hero.type("get bunch", "get Braunelle");
            }
            hero.goes("town:inn");
            for (int bunch = 0; bunch < 3; bunch++) {
                hero.type("give bunch to Brannoc", "give Braunelle to Brannoc");
            }
            hero.reads("quiet_room", "mended");
        } else {
            hero.goes("catacombs:paupers_row");
            hero.type("get flowers", "get Grabblumen");
            hero.goes("town:inn");
            hero.type("give flowers to Brannoc", "give Grabblumen to Brannoc");
            hero.reads("quiet_room", "borrowed");
        }
    }

    /// The lamp is brought back to its hook, or to one who sits in the dark.
    private void ninthLamp(boolean home) {
        hero.meets("Brannoc", "Brannoc", "town:inn");
        hero.type("1");
        hero.type("1");
        hero.goes("catacombs:ferry_stair");
        hero.type("get ninth lamp", "get neunte Lampe");
        hero.reads("ninth_lamp", "carried");
        if (home) {
            hero.goes("town:inn");
            hero.type("give ninth lamp to Brannoc", "give neunte Lampe to Brannoc");
            hero.reads("ninth_lamp", "hung");
        } else {
            hero.goes("catacombs:throne");
            hero.type("give ninth lamp to King", "give neunte Lampe to König");
            hero.reads("ninth_lamp", "given");
        }
    }

    /// A father gets his letter, or the blade.
    private void wren(boolean kindly) {
        hero.meets("Hask", "Hask", "forest:tent");
        hero.type("1");
        hero.type("1");
        if (!kindly) {
            hero.kills("Hask", "Hask", "forest:tent");
            hero.reads("wren", "blood");
            return;
        }
        hero.goes("forest:hask_hut");
        hero.type("get horse", "get Pferd");
        hero.goes("forest:old_grove");
        hero.type("search");
        hero.type("down");
        hero.reads("wren", "cellar");
        hero.type("use horse", "use Pferd");
        hero.reads("wren", "named");
        hero.type("get slip", "get Streifen");
        hero.type("up");
        hero.goes("forest:tent");
        hero.type("give slip to Hask", "give Streifen to Hask");
        hero.reads("wren", "mended");
    }

    /// The mine is walled up.
    private void fortyPails() {
        hero.meets("Orla", "Orla", "town:watch_house");
        hero.type("1");
        hero.type("1");
        hero.goes("mine:pocket");
        hero.type("get paper", "get Papier");
        hero.type("use paper", "use Papier");
        hero.reads("forty_pails", "warned");
        hero.goes("town:watch_house");
        hero.type("give paper to Orla", "give Papier to Orla");
        hero.reads("forty_pails", "walled");
    }
}
