package dev.zevmud.server.view;

import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;

/// A creature's words and the answers to them.
record TalkView(Phrases phrases) {

    void render(GameEvent.Spoken spoken, Lines lines) {
        lines.add(
                phrases.sentence("talk.says", Arg.name(spoken.speaker()), Arg.name(spoken.text())),
                Palette.SPEECH);
        for (int n = 1; n <= spoken.answers().size(); n++) {
            lines.add(
                    phrases.word(
                            "talk.answer", Arg.count(n), Arg.name(spoken.answers().get(n - 1))));
        }
        if (!spoken.answers().isEmpty()) {
            lines.add(phrases.sentence("talk.hint"), Palette.QUIET);
        }
    }
}
