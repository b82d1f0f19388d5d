package dev.zevmud.server.content;

import dev.zevmud.server.world.trigger.Cue;

/// What a trigger's place and its event say about it: whom it is about and where it happens.
record Setting(Kind kind, Cue cue, boolean each) {

    /// Who bears the trigger.
    enum Kind {
        AREA("area.yaml"),
        ROOM("a room"),
        CREATURE("a creature"),
        ITEM("a thing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// Whether there is a player whom it is about.
    boolean hasPlayer() {
        return each || !byItself();
    }

    /// Whether that player is there to have something done to.
    boolean reachesPlayer() {
        return hasPlayer() && !(cue instanceof Cue.Leave);
    }

    /// Whether it happens in one room.
    boolean hasRoom() {
        return kind != Kind.AREA || hasPlayer();
    }

    /// Whether nobody sets it off.
    boolean byItself() {
        return cue instanceof Cue.Timer || cue instanceof Cue.TimeOfDay;
    }

    boolean hasVoice() {
        return kind == Kind.CREATURE || kind == Kind.ITEM;
    }

    boolean isAboutThing() {
        return cue instanceof Cue.Give || cue instanceof Cue.Get || cue instanceof Cue.Use;
    }
}
