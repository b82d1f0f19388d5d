package dev.zevmud.desktop;

import dev.zevmud.desktop.connection.Address;
import dev.zevmud.desktop.connection.Dialer;
import dev.zevmud.desktop.output.Scrollback;
import dev.zevmud.desktop.play.PlayView;
import dev.zevmud.desktop.play.PlayViewModel;
import dev.zevmud.desktop.profile.ConnectView;
import dev.zevmud.desktop.profile.ConnectViewModel;
import dev.zevmud.desktop.profile.Profile;
import dev.zevmud.desktop.profile.ProfileStore;
import dev.zevmud.desktop.shared.PulseAlarm;
import dev.zevmud.desktop.shared.Theme;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The one window: the page of worlds, or the world that is played.
public final class MainWindow {

    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 720;
    private static final int LEAST_WIDTH = 560;
    private static final int LEAST_HEIGHT = 400;

    private final Stage stage;
    private final ProfileStore profiles;
    private final Dialer dialer;
    private final Consumer<String> browser;
    private final StackPane root = new StackPane();
    private @Nullable PlayViewModel playing;

    /// `browser` opens a page's address.
    public MainWindow(Stage stage, ProfileStore profiles, Dialer dialer, Consumer<String> browser) {
        this.stage = stage;
        this.profiles = profiles;
        this.dialer = dialer;
        this.browser = browser;
        root.setId("window");
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        Theme.apply(scene);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
    }

    /// Shows the known worlds.
    public void choose() {
        leave();
        stage.setTitle("zev-mud");
        ConnectView view = new ConnectView(new ConnectViewModel(profiles, this::play));
        root.getChildren().setAll(view);
        view.focusFirst();
    }

    /// Connects to a world and shows it.
    public void play(Profile profile) {
        leave();
        stage.setTitle(profile.name() + " – zev-mud");
        PlayViewModel model =
                new PlayViewModel(
                        new Address(profile.host(), profile.port()),
                        dialer,
                        new PulseAlarm(),
                        new Scrollback());
        playing = model;
        PlayView view = new PlayView(profile.name(), model, this::choose, browser);
        root.getChildren().setAll(view);
        view.focusInput();
        model.link().connect();
    }

    /// Ends the connection, if there is one.
    public void leave() {
        if (playing != null) {
            playing.leave();
            playing = null;
        }
    }
}
