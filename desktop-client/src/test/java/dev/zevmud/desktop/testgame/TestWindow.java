package dev.zevmud.desktop.testgame;

import dev.zevmud.desktop.MainWindow;
import dev.zevmud.desktop.connection.TelnetDialer;
import dev.zevmud.desktop.output.OutputView;
import dev.zevmud.desktop.profile.Profile;
import dev.zevmud.desktop.profile.ProfileStore;
import dev.zevmud.desktop.shared.Pulses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The program's window without a screen, its own folder of profiles, and hands on its keyboard.
public final class TestWindow extends FxRobot implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 15;
    private static final Path PICTURES = Path.of("target", "pictures");

    private final List<String> pages = new CopyOnWriteArrayList<>();
    private final Stage stage;
    private final MainWindow window;

    public TestWindow(Path configuration) {
        try {
            stage = FxToolkit.registerPrimaryStage();
            window =
                    onScreen(() -> {
                        MainWindow made =
                                new MainWindow(
                                        stage,
                                        new ProfileStore(configuration),
                                        new TelnetDialer(Pulses::next),
                                        pages::add);
                        stage.show();
                        return made;
                    });
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
    }

    public void choose() {
        interact(window::choose);
    }

    public void play(TestGame game) {
        interact(() -> window.play(new Profile("the test game", game.host(), game.port())));
        await("the client to be connected", game::ready);
    }

    public <T extends Node> T find(String id, Class<T> type) {
        return lookup("#" + id).queryAs(type);
    }

    public OutputView output() {
        return find("output", OutputView.class);
    }

    public String text() {
        return onScreen(() -> output().text());
    }

    public void awaitText(String wanted) {
        await("the text \"" + wanted + "\"", () -> text().contains(wanted));
    }

    /// Types into whatever has the focus, ended by Enter.
    public void typeLine(String line) {
        write(line);
        type(KeyCode.ENTER);
    }

    /// Addresses of pages that the browser was asked to open.
    public List<String> pages() {
        return pages;
    }

    /// What a person sees, as a picture in `target/pictures`.
    public WritableImage picture(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = onScreen(() -> stage.getScene().getRoot().snapshot(null, null));
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    PICTURES.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    public static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    /// Waits until something is so.
    public static void await(String what, Callable<Boolean> so) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, so);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }

    @Override
    public void close() {
        interact(window::leave);
        interact(stage::hide);
    }
}
