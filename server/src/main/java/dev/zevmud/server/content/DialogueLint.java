package dev.zevmud.server.content;

import dev.zevmud.server.world.Dialogue;

/// Every dialogue is somebody's, and all of its nodes can be reached.
final class DialogueLint {

    private final Atlas atlas;
    private final Talks talks;

    DialogueLint(Atlas atlas, Talks talks) {
        this.atlas = atlas;
        this.talks = talks;
    }

    void check() {
        for (Talks.Talk talk : talks.all()) {
            Fields entry = atlas.entry(talk.area().id(), "dialogues.yaml", talk.dialogue().id());
            if (!talk.spoken()) {
                atlas.found(
                        entry,
                        "nobody who is placed leads the dialogue '" + talk.dialogue().id() + "'",
                        "Name it at a creature that is placed, or remove it");
            }
            for (Dialogue.Node node : talk.dialogue().nodes().values()) {
                if (!talk.reached().contains(node.id())) {
                    atlas.found(
                            Atlas.inner(entry, "nodes", "id", node.id()),
                            "no answer leads to the node '" + node.id() + "'",
                            "Name it as 'next' of a choice or as an opening, or remove it");
                }
            }
        }
    }
}
