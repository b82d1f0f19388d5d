package dev.zevmud.desktop.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.desktop.testgame.TestGame;
import dev.zevmud.desktop.testgame.TestWindow;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesIT {

    @TempDir Path folder;

    @Test
    void showsTheConnectPage() {
        try (TestWindow window = new TestWindow(folder)) {
            window.choose();
            assertThat(window.picture("connect").getWidth()).isGreaterThan(500);
        }
    }

    @Test
    void showsAGameBeingPlayed() throws Exception {
        try (TestGame game = new TestGame();
                TestWindow window = new TestWindow(folder)) {
            window.play(game);
            game.send(scene());
            game.gmcp(
                    "Char.Vitals",
                    "{\"hp\":82,\"maxhp\":100,\"mp\":50,\"maxmp\":50,\"st\":18,\"maxst\":100}");
            game.gmcp(
                    "Room.Info",
                    "{\"num\":5,\"name\":\"Guard Post\",\"area\":\"The Dungeon\",\"exits\":{\"n\":2,\"s\":3,\"u\":9}}");
            game.prompt("<82/100hp 50/50mn 18/100st> ");
            TestWindow.await(
                    "the room",
                    () ->
                            "Guard Post"
                                    .equals(
                                            window.find("room", javafx.scene.control.Label.class)
                                                    .getText()));
            window.clickOn("#input").write("kill skeleton");
            window.picture("play");
            window.interact(() -> window.output().select(2, 4, 5, 20));
            window.picture("selection");
        }
    }

    private static List<OutputItem> scene() {
        List<StyledLine> lines = new ArrayList<>();
        lines.add(StyledLine.of("Guard Post", Style.foreground(11).with(Attribute.BOLD)));
        lines.add(
                StyledLine.plain(
                        "A low vault, its walls blackened by torches long gone out. Racks that once held the watch's spears lean empty against the stone, and dust lies thick on everything except a single trodden path."));
        lines.add(StyledLine.of("Exits: south", Style.foreground(6)));
        lines.add(StyledLine.of("An iron shield hangs on the wall.", Style.foreground(2)));
        lines.add(
                StyledLine.of(
                        "A skeleton warrior is here, rusty sword in hand.", Style.foreground(1)));
        lines.add(StyledLine.EMPTY);
        List<Span> palette = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            palette.add(Span.of(" colour " + i, Style.foreground(i)));
        }
        lines.add(new StyledLine(palette));
        lines.add(
                new StyledLine(
                        List.of(
                                Span.of("bold ", Style.DEFAULT.with(Attribute.BOLD)),
                                Span.of("italic ", Style.DEFAULT.with(Attribute.ITALIC)),
                                Span.of("underline ", Style.DEFAULT.with(Attribute.UNDERLINE)),
                                Span.of("strike", Style.DEFAULT.with(Attribute.STRIKE)),
                                Span.of(" inverse ", Style.DEFAULT.with(Attribute.INVERSE)),
                                Span.of(
                                        " on red ",
                                        Style.DEFAULT.withBackground(
                                                new dev.zevmud.protocol.text.Color.Palette(1))),
                                Span.of(" dim", Style.DEFAULT.with(Attribute.DIM)))));
        return List.of(new OutputItem.Text(lines));
    }
}
