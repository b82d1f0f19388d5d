package dev.zevmud.systemtest;

/// The route of a new player, the same for every client: make an account and a character, take the
/// sword in the Storage Room, kill the skeleton of the Guard Post, quit; log in again and find
/// everything as it was.
final class Story {

    static final String PASSWORD = "the quiet lantern";
    private static final int MAX_TRIES = 5;

    private final String account;
    private final String character;
    private Player player;
    private int read;

    Story(String name) {
        this.account = name;
        this.character = name + "-a";
    }

    /// From the first prompt to the goodbye; `beforeQuitting` is the moment for a picture.
    void playFromTheBeginning(Player newcomer, Runnable beforeQuitting) {
        begin(newcomer);
        create();
        go("north", "Narrow Corridor");
        go("north", "Central Chamber");
        go("south", "Narrow Corridor");
        go("east", "Storage Room");
        type("get rusty sword");
        type("wield rusty sword");
        type("get potion");
        checkEquipment();
        go("west", "Narrow Corridor");
        go("north", "Central Chamber");
        go("north", "Guard Post");
        killTheSkeleton();
        beforeQuitting.run();
        type("quit");
        see("Come back, " + character);
    }

    /// From the first prompt into play, with a new account and character.
    void create() {
        answer("Account name, or \"new\", or \"guest\":", "new");
        answer("Choose an account name:", account);
        answer("Choose a password:", PASSWORD);
        answer("Repeat the password:", PASSWORD);
        answer("Name your character:", character);
        answer("Class (warrior, rogue, mage, cleric):", "warrior");
        see("Dungeon Entrance");
        see("Exits:");
    }

    void logIn() {
        answer("Account name, or \"new\", or \"guest\":", account);
        answer("Password:", PASSWORD);
        answer("Character (name or number, or \"new\"):", "1");
    }

    /// Back with the same account: the sword is at hand, the experience counted.
    void comeBack(Player returned) {
        begin(returned);
        logIn();
        see("Exits:");
        checkEquipment();
        checkExperience();
        type("quit");
        see("Come back, " + character);
    }

    void begin(Player somebody) {
        player = somebody;
        read = 0;
    }

    void playFromTheBeginning(Player newcomer) {
        playFromTheBeginning(newcomer, () -> {});
    }

    void checkEquipment() {
        type("equipment");
        see("rusty sword");
    }

    private void checkExperience() {
        type("score");
        // 20 for the skeleton, 5 for having looked about, as the spark asked.
        see("Experience 25");
    }

    /// It patrols, it pursues, and it may win: then the story takes breath at the entrance and
    /// tries again.
    private void killTheSkeleton() {
        for (int i = 0; i < MAX_TRIES; i++) {
            if (fightOnce()) {
                return;
            }
        }
        throw new AssertionError("the skeleton won " + MAX_TRIES + " times:\n" + player.screen());
    }

    private boolean fightOnce() {
        goWhereTheSkeletonIs();
        int start = read;
        type("kill skeleton");
        long deadline = System.nanoTime() + 120_000_000_000L;
        boolean drunk = false;
        while (System.nanoTime() < deadline) {
            String since = player.screen().substring(start);
            if (since.contains(Texts.SKELETON_DIES)) {
                read = player.screen().length();
                return true;
            }
            if (since.contains(Texts.YOU_DIE)) {
                read = player.screen().length();
                return false;
            }
            if (since.contains(Texts.NOT_HERE)) {
                read = player.screen().length();
                return false;
            }
            if (!drunk && (since + player.prompt()).matches("(?s).*<[1-4]?\\d/100hp.*")) {
                drunk = true;
                player.type("drink potion");
            }
            player.pause();
        }
        throw new AssertionError("the fight never ended:\n" + player.screen().substring(start));
    }

    /// Walks the patrol's rooms until the skeleton stands there.
    private void goWhereTheSkeletonIs() {
        String[] walk = {
            "look", "west", "south", "north", "north", "north", "south", "south", "east"
        };
        for (int round = 0; round < 12; round++) {
            for (String step : walk) {
                int before = player.screen().length();
                type(step);
                String seen = awaitRoomOrFight(before);
                read = player.screen().length();
                if (seen.contains(Texts.SKELETON_IS_HERE) || seen.contains(Texts.CANNOT_LEAVE)) {
                    return;
                }
            }
        }
        throw new AssertionError("the skeleton is nowhere:\n" + player.screen());
    }

    private String awaitRoomOrFight(int from) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < deadline) {
            String seen = player.screen().substring(from);
            if (seen.contains(Texts.ROOM_SHOWN)
                    || seen.contains(Texts.CANNOT_LEAVE)
                    || seen.contains(Texts.NO_WAY)) {
                return seen;
            }
            player.pause();
        }
        throw new AssertionError("no room after a step:\n" + player.screen().substring(from));
    }

    void go(String direction, String room) {
        type(direction);
        see(room);
    }

    private void answer(String prompt, String line) {
        see(prompt);
        player.type(line);
    }

    void type(String line) {
        player.type(line);
    }

    void see(String text) {
        read = player.await(text, read);
    }

    /// What the world says at the turns of the story.
    private static final class Texts {
        static final String SKELETON_IS_HERE = "skeleton warrior stands here";
        static final String ROOM_SHOWN = "Exits:";
        static final String NO_WAY = "You find no way";
        static final String CANNOT_LEAVE = "is upon you!";
        static final String SKELETON_DIES = "falls, and does not rise again";
        static final String NOT_HERE = "You see no \"skeleton\"";
        static final String YOU_DIE = "strikes you down";
    }
}
