package dev.zevmud.desktop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectViewModelTest {

    @TempDir Path folder;

    private final List<Profile> connected = new ArrayList<>();
    private ConnectViewModel model;

    @BeforeEach
    void open() {
        model = new ConnectViewModel(new ProfileStore(folder), connected::add);
    }

    @Test
    void startsWithTheLocalGame() {
        assertThat(model.nameProperty().get()).isEqualTo("zev-mud local");
        assertThat(model.hostProperty().get()).isEqualTo("localhost");
        assertThat(model.portProperty().get()).isEqualTo("3000");
    }

    @Test
    void savesWhatItConnectsTo() {
        model.startNew();
        model.hostProperty().set(" mud.example ");
        model.portProperty().set("4000");
        model.connect();
        Profile expected = new Profile("mud.example", "mud.example", 4000);
        assertThat(connected).containsExactly(expected);
        assertThat(new ProfileStore(folder).all()).containsExactly(expected, Profile.LOCAL);
        assertThat(model.profiles()).containsExactly(expected, Profile.LOCAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "-1", "3000x", "٣٠٠٠", "99999999999"})
    void saysThatAPortIsNone(String port) {
        model.portProperty().set(port);
        model.connect();
        assertThat(connected).isEmpty();
        assertThat(model.problemProperty().get()).contains("port between 1 and 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two words"})
    void saysThatAHostIsNone(String host) {
        model.hostProperty().set(host);
        model.connect();
        assertThat(connected).isEmpty();
        assertThat(model.problemProperty().get()).contains("Enter the host");
    }

    @Test
    void goesBackToTheLocalGameWhenTheLastProfileIsDeleted() {
        model.startNew();
        model.hostProperty().set("mud.example");
        model.save();
        model.delete();
        assertThat(model.profiles()).containsExactly(Profile.LOCAL);
        assertThat(model.hostProperty().get()).isEqualTo("localhost");
    }
}
