package dev.zevmud.desktop;

import dev.zevmud.desktop.connection.TelnetDialer;
import dev.zevmud.desktop.profile.ConfigurationFolder;
import dev.zevmud.desktop.profile.ProfileStore;
import dev.zevmud.desktop.shared.Pulses;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program as JavaFX runs it. Public only because JavaFX makes it.
public final class DesktopApplication extends Application {

    // Kept, because a logger that nobody holds forgets its level.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        // It warns that it was loaded from the class path, which is how it is meant to run here.
        JAVAFX.setLevel(Level.SEVERE);
        MainWindow made =
                new MainWindow(
                        stage,
                        new ProfileStore(
                                ConfigurationFolder.of(System.getProperties(), System.getenv())),
                        new TelnetDialer(Pulses::next),
                        href -> getHostServices().showDocument(href));
        window = made;
        if (LaunchOptions.parse(getParameters().getRaw())
                instanceof LaunchOptions.Connect(var profile)) {
            made.play(profile);
        } else {
            made.choose();
        }
        stage.show();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.leave();
        }
    }
}
