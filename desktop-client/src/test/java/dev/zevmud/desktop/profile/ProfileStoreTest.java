package dev.zevmud.desktop.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileStoreTest {

    @TempDir Path folder;

    @Test
    void offersTheLocalGameAtFirst() {
        assertThat(new ProfileStore(folder).all())
                .containsExactly(new Profile("zev-mud local", "localhost", 3000));
    }

    @Test
    void keepsAFolderAndAReadableFileForEachProfile() throws IOException {
        new ProfileStore(folder).save(new Profile("My World!", "example.org", 4000));
        assertThat(Files.readString(folder.resolve("profiles/my-world/profile.json")))
                .contains("\"name\" : \"My World!\"", "\"host\" : \"example.org\"", "4000");
        assertThat(new ProfileStore(folder).all())
                .containsExactly(new Profile("My World!", "example.org", 4000), Profile.LOCAL);
    }

    @Test
    void namesThatLookAlikeDoNotOverwriteEachOther() {
        ProfileStore store = new ProfileStore(folder);
        store.save(new Profile("A b", "one.example", 1));
        store.save(new Profile("a-B", "two.example", 2));
        store.save(new Profile("../../etc", "three.example", 3));
        store.save(new Profile("日本", "four.example", 4));
        store.save(new Profile("A b", "five.example", 5));
        assertThat(store.all())
                .extracting(Profile::host)
                .containsExactlyInAnyOrder(
                        "five.example",
                        "two.example",
                        "three.example",
                        "four.example",
                        "localhost");
        assertThat(folder.resolve("profiles")).isDirectoryContaining("glob:**/etc");
    }

    @Test
    void aBrokenFileIsPassedOverAndLeftAlone() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("profiles/broken"));
        Files.writeString(broken.resolve("profile.json"), "{\"name\": \"x\", \"port\": 99999}");
        ProfileStore store = new ProfileStore(folder);
        assertThat(store.all()).containsExactly(Profile.LOCAL);
        store.save(new Profile("broken", "h.example", 1));
        assertThat(broken.resolve("profile.json")).content().contains("99999");
    }

    @Test
    void forgetsAProfile() {
        ProfileStore store = new ProfileStore(folder);
        Profile profile = new Profile("A", "a.example", 1);
        store.save(profile);
        store.delete(Profile.LOCAL);
        assertThat(store.all()).containsExactly(profile);
        store.delete(profile);
        assertThat(store.all()).containsExactly(Profile.LOCAL);
    }

    @Test
    void theFolderIsThatOfTheOperatingSystemUnlessAPropertyNamesAnother() {
        assertThat(folderOn("Linux", Map.of())).isEqualTo(Path.of("/home/me/.config/zev-mud"));
        assertThat(folderOn("Linux", Map.of("XDG_CONFIG_HOME", "/x")))
                .isEqualTo(Path.of("/x/zev-mud"));
        assertThat(folderOn("Mac OS X", Map.of()))
                .isEqualTo(Path.of("/home/me/Library/Application Support/zev-mud"));
        assertThat(folderOn("Windows 11", Map.of("APPDATA", "/roaming")))
                .isEqualTo(Path.of("/roaming/zev-mud"));
        Properties chosen = new Properties();
        chosen.setProperty(ConfigurationFolder.PROPERTY, "/elsewhere");
        assertThat(ConfigurationFolder.of(chosen, Map.of())).isEqualTo(Path.of("/elsewhere"));
    }

    private static Path folderOn(String os, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", os);
        properties.setProperty("user.home", "/home/me");
        return ConfigurationFolder.of(properties, environment);
    }
}
