package dev.zevmud.systemtest;

import dev.zevmud.desktop.MainWindow;
import dev.zevmud.desktop.connection.TelnetDialer;
import dev.zevmud.desktop.output.OutputView;
import dev.zevmud.desktop.profile.ProfileStore;
import dev.zevmud.desktop.shared.Pulses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Somebody at the desktop client: connects by its connect page and types on its keyboard.
final class DesktopPlayer extends FxRobot implements Player {

    private static final long PATIENCE_SECONDS = 20;

    private final Stage stage;
    private final MainWindow window;

    DesktopPlayer(Path configuration, int port) {
        try {
            stage = FxToolkit.registerPrimaryStage();
            window =
                    onScreen(() -> {
                        var made =
                                new MainWindow(
                                        stage,
                                        new ProfileStore(configuration),
                                        new TelnetDialer(Pulses::next),
                                        _ -> {});
                        stage.show();
                        made.choose();
                        return made;
                    });
        } catch (TimeoutException e) {
            throw new IllegalStateException("JavaFX did not start", e);
        }
        interact(() -> {
            lookup("#host").queryAs(TextField.class).setText("localhost");
            lookup("#port").queryAs(TextField.class).setText(Integer.toString(port));
        });
        clickOn("#connect");
        awaitVisible("#input");
    }

    @Override
    public void type(String line) {
        boolean secret = prompt().strip().toLowerCase(Locale.ROOT).endsWith("password:");
        awaitVisible(secret ? "#password" : "#input");
        write(line);
        type(KeyCode.ENTER);
    }

    private void awaitVisible(String id) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> onScreen(() -> lookup(id).tryQuery().map(Node::isVisible).orElse(false)));
        } catch (TimeoutException e) {
            throw new AssertionError(id + " never showed; the output is:\n" + text(), e);
        }
    }

    @Override
    public String screen() {
        String text = text();
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    @Override
    public String prompt() {
        String text = text();
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private String text() {
        return onScreen(() -> lookup("#output").queryAs(OutputView.class).text());
    }

    /// What a person sees, as a PNG.
    void picture(Path file) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = onScreen(() -> stage.getScene().getRoot().snapshot(null, null));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), work);
    }

    @Override
    public void close() {
        interact(window::leave);
        interact(stage::hide);
    }
}
