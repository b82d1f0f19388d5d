package dev.zevmud.desktop.play;

import static dev.zevmud.desktop.testgame.TestWindow.await;
import static dev.zevmud.desktop.testgame.TestWindow.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.desktop.testgame.TestGame;
import dev.zevmud.desktop.testgame.TestWindow;
import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window as a player uses it, against a real telnet game.
class PlayWindowIT {

    @TempDir Path folder;

    private final TestGame game = new TestGame();
    private TestWindow window;

    @BeforeEach
    void open() {
        window = new TestWindow(folder);
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        game.close();
    }

    @Test
    void connectsFromTheConnectPage() {
        window.choose();
        window.interact(() -> window.find("name", TextField.class).setText("test"));
        window.interact(() -> window.find("host", TextField.class).setText(game.host()));
        window.doubleClickOn("#port").eraseText(5).write(Integer.toString(game.port()));
        window.clickOn("#connect");
        await("a connection", game::ready);
        await("the state", () -> "Connected".equals(label("connection-state")));
        game.say("Welcome.");
        window.awaitText("Welcome.");
        assertThat(folder.resolve("profiles/test/profile.json")).exists();
    }

    @Test
    void saysWhatIsWrongWithAPort() {
        window.choose();
        window.interact(() -> window.find("port", TextField.class).setText("nonsense"));
        window.clickOn("#connect");
        assertThat(label("problem")).contains("port between 1 and 65535");
    }

    @Test
    void showsColours() {
        window.play(game);
        game.say(StyledLine.of("██████████", Style.foreground(1)));
        window.awaitText("██████████");
        WritableImage image = window.picture("colours");
        assertThat(contains(image, Color.web("#ff7b72"))).isTrue();
    }

    @Test
    void sendsWhatIsTypedAndRepeatsItBehindThePrompt() {
        window.play(game);
        game.prompt("> ");
        window.awaitText("> ");
        window.typeLine("look");
        await("the line", () -> game.lines().contains("look"));
        window.awaitText("> look\n");
        game.say("A room.");
        game.prompt("> ");
        window.awaitText("> look\nA room.\n> ");
    }

    @Test
    void selectsAndCopiesAcrossLines() {
        window.play(game);
        game.say("first line", "second line", "third line");
        window.awaitText("third line");
        window.interact(() -> window.output().select(1, 6, 3, 5));
        assertThat(onScreen(() -> window.output().selectedText()))
                .isEqualTo("line\nsecond line\nthird");
        window.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        assertThat(onScreen(() -> Clipboard.getSystemClipboard().getString()).replace("\r", ""))
                .isEqualTo("line\nsecond line\nthird");
    }

    @Test
    void selectsWithTheMouseAcrossLines() {
        window.play(game);
        game.say("first line", "second line", "third line");
        window.awaitText("third line");
        window.picture("before-drag");
        var bounds =
                onScreen(() -> window.output().localToScreen(window.output().getLayoutBounds()));
        window.moveTo(bounds.getMinX() + 40, bounds.getMinY() + 40)
                .press(MouseButton.PRIMARY)
                .moveTo(bounds.getMinX() + 60, bounds.getMinY() + 75)
                .release(MouseButton.PRIMARY);
        assertThat(onScreen(() -> window.output().selectedText())).contains("\n");
    }

    @Test
    void typingAnywhereGoesToTheInput() {
        window.play(game);
        game.say("Something to read.");
        window.awaitText("Something");
        window.clickOn("#output");
        window.write("lo");
        assertThat(onScreen(() -> window.find("input", TextField.class).getText())).isEqualTo("lo");
        window.typeLine("ok");
        await("the line", () -> game.lines().contains("look"));
    }

    @Test
    void theHistoryKeepsTheHalfTypedLine() {
        window.play(game);
        window.typeLine("north");
        window.typeLine("look");
        window.write("kill ske");
        window.type(KeyCode.UP);
        assertThat(input()).isEqualTo("look");
        window.type(KeyCode.UP);
        assertThat(input()).isEqualTo("north");
        window.type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(input()).isEqualTo("kill ske");
    }

    @Test
    void masksPasswordsAndKeepsThemOutOfHistoryAndText() {
        window.play(game);
        game.prompt("Password: ");
        game.echo(false);
        await("the mask", () -> window.lookup("#password").query().isVisible());
        window.typeLine("correct horse");
        await("the password", () -> game.lines().contains("correct horse"));
        game.echo(true);
        game.say("Welcome.");
        window.awaitText("Welcome.");
        await("the input", () -> window.lookup("#input").query().isVisible());
        assertThat(window.text()).contains("Password: ").doesNotContain("horse");
        window.type(KeyCode.UP);
        assertThat(input()).isEmpty();
        window.typeLine("look");
        await("the line", () -> game.lines().contains("look"));
    }

    @Test
    void showsVitalsAndTheRoomAndWalksByItsExits() {
        window.play(game);
        game.gmcp(
                "Char.Vitals",
                "{\"hp\":80,\"maxhp\":100,\"mp\":25,\"maxmp\":50,\"st\":9,\"maxst\":10}");
        game.gmcp("Room.Info", "{\"num\":1,\"name\":\"Dungeon Entrance\",\"exits\":{\"n\":2}}");
        await("the room", () -> "Dungeon Entrance".equals(label("room")));
        assertThat(label("hp-text")).isEqualTo("80 / 100");
        assertThat(onScreen(() -> window.find("mana", ProgressBar.class).getProgress()))
                .isEqualTo(0.5);
        assertThat(onScreen(() -> window.find("stamina", ProgressBar.class).getAccessibleText()))
                .isEqualTo("Stamina 9 / 10");
        window.clickOn("#exit-n");
        await("the step", () -> game.lines().contains("n"));
    }

    @Test
    void showsALostConnectionAndComesBackByItself() {
        window.play(game);
        game.say("Welcome.");
        window.awaitText("Welcome.");
        game.drop();
        await("the loss", () -> label("connection-state").contains("trying again"));
        assertThat(onScreen(() -> window.lookup("#reconnect").query().isVisible())).isTrue();
        window.awaitText("Not connected: the connection broke.");
        window.picture("lost");
        await("the next connection", () -> game.connections() == 2 && game.ready());
        game.say("Welcome back.");
        window.awaitText("Welcome back.");
        assertThat(label("connection-state")).isEqualTo("Connected");
    }

    @Test
    void theReconnectButtonDoesNotWait() throws IOException {
        window.play(game);
        window.typeLine("quit");
        await("the line", () -> game.lines().contains("quit"));
        game.drop();
        await("the loss", () -> "Not connected".equals(label("connection-state")));
        window.clickOn("#reconnect");
        await("the next connection", () -> game.connections() == 2 && game.ready());
    }

    @Test
    void goesOnWithASessionAfterTheConnectionBroke() {
        window.play(game);
        game.session(new ZevSession.Open("s1", "t1", 0, 0, 900));
        game.output(1, "A room.");
        window.awaitText("A room.");
        window.typeLine("north");
        await("the input", () -> !game.messages("Zev.Session.Input").isEmpty());
        await("the ack", () -> !game.messages("Zev.Session.Ack").isEmpty());
        assertThat(game.lines()).isEmpty();
        game.drop();
        await("the resume", () -> !game.messages("Zev.Session.Resume").isEmpty());
        assertThat(game.messages("Zev.Session.Resume"))
                .extracting(message -> String.valueOf(message.data()))
                .containsExactly("{\"session\":\"s1\",\"token\":\"t1\",\"seq\":1}");
        game.session(new ZevSession.Resumed("t2", 1, 0, 0, false));
        game.output(2, "A corridor.");
        window.awaitText("A corridor.");
        await("the line again", () -> game.messages("Zev.Session.Input").size() == 2);
        assertThat(window.text()).containsOnlyOnce("A room.");
    }

    @Test
    void findsTextInWhatWasSaid() {
        window.play(game);
        for (int i = 0; i < 300; i++) {
            game.say(i == 20 ? "The Golden Key gleams." : "Nothing happens " + i + ".");
        }
        window.awaitText("happens 299.");
        window.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        window.typeLine("golden key");
        assertThat(onScreen(() -> window.output().selectedText())).isEqualTo("Golden Key");
        window.picture("find");
        window.type(KeyCode.ESCAPE);
        window.write("x");
        assertThat(input()).isEqualTo("x");
    }

    @Test
    void staysWhereTheReaderScrolledToUntilAskedBack() {
        window.play(game);
        for (int i = 0; i < 300; i++) {
            game.say("Line " + i);
        }
        window.awaitText("Line 299");
        assertThat(following()).isTrue();
        window.type(KeyCode.PAGE_UP);
        await("the reader to be away", () -> !following());
        game.say("A new line");
        window.awaitText("A new line");
        assertThat(following()).isFalse();
        window.picture("scrolled-up");
        window.clickOn("#newest");
        assertThat(following()).isTrue();
        game.say("Another new line");
        window.awaitText("Another new line");
        window.picture("scrolled-down");
        assertThat(following()).isTrue();
    }

    @Test
    void theFontGrowsAndShrinks() {
        window.play(game);
        game.say("Something to read.");
        window.awaitText("Something");
        int before = onScreen(() -> heightOfText());
        for (int i = 0; i < 10; i++) {
            window.press(KeyCode.CONTROL, KeyCode.PLUS).release(KeyCode.PLUS, KeyCode.CONTROL);
        }
        window.picture("large-font");
        assertThat(onScreen(() -> heightOfText())).isGreaterThan(before);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0).release(KeyCode.DIGIT0, KeyCode.CONTROL);
        assertThat(onScreen(() -> heightOfText())).isEqualTo(before);
    }

    @Test
    void theOutputCanBeReadByScreenReaders() {
        window.play(game);
        Node area = window.find("output-text", Node.class);
        assertThat(area.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT_AREA);
        window.clickOn("#input").type(KeyCode.TAB);
        assertThat(onScreen(area::isFocused)).as("Tab leads to the output").isTrue();
        window.type(KeyCode.TAB);
        assertThat(onScreen(() -> window.lookup("#input").query().isFocused()))
                .as("Tab leads back to the input")
                .isTrue();
        // A screen reader asks once and then again at each change.
        assertThat(spoken(area)).doesNotContain("Something");
        game.say("Something to read.");
        await("the line to be spoken", () -> spoken(area).contains("Something to read."));
        window.clickOn("#output").type(KeyCode.UP);
        await("the line above", () -> spoken(area).contains("Something to read."));
    }

    private static String spoken(Node area) {
        return String.valueOf(
                onScreen(() -> area.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    private int heightOfText() {
        return (int)
                window.lookup("#output-text").query().lookupAll("Text").stream()
                        .mapToDouble(node -> node.getLayoutBounds().getHeight())
                        .max()
                        .orElse(0);
    }

    private boolean following() {
        return onScreen(() -> window.output().followingProperty().get());
    }

    private String input() {
        return onScreen(() -> window.find("input", TextField.class).getText());
    }

    private String label(String id) {
        return onScreen(() -> window.find(id, Label.class).getText());
    }

    private static boolean contains(WritableImage image, Color wanted) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getPixelReader().getColor(x, y).equals(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }
}
