package dev.zevmud.desktop.profile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Profiles on disk: `profiles/<folder>/profile.json` below the configuration folder. A file that
/// cannot be read is left alone and logged.
public final class ProfileStore {

    private static final System.Logger LOG = System.getLogger(ProfileStore.class.getName());
    private static final String FILE = "profile.json";
    private static final long MAX_FILE_BYTES = 64 * 1024;
    private static final int MAX_FOLDER_NAME = 40;

    private final ObjectMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final Path profiles;

    public ProfileStore(Path configuration) {
        profiles = configuration.resolve("profiles");
    }

    /// All profiles by name; the local game when there is none yet.
    public List<Profile> all() {
        List<Profile> found = new ArrayList<>();
        for (Path folder : folders()) {
            read(folder).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Profile::name, String.CASE_INSENSITIVE_ORDER));
        return found.isEmpty() ? List.of(Profile.LOCAL) : List.copyOf(found);
    }

    /// Writes a profile, in place of one with the same name.
    ///
    /// @throws UncheckedIOException if the folder cannot be written
    public void save(Profile profile) {
        // The local game was on offer until now; it stays until the player deletes it.
        if (!Files.isDirectory(profiles)) {
            write(Profile.LOCAL);
        }
        write(profile);
    }

    private void write(Profile profile) {
        Path folder = folderOf(profile.name()).orElseGet(() -> newFolder(profile.name()));
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, FILE, ".new");
            Files.writeString(draft, mapper.writeValueAsString(profile) + "\n");
            Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot save the profile in " + folder, e);
        }
    }

    /// Forgets a profile. Other files in its folder stay.
    ///
    /// @throws UncheckedIOException if the file cannot be deleted
    public void delete(Profile profile) {
        folderOf(profile.name())
                .ifPresent(folder -> {
                    try {
                        Files.deleteIfExists(folder.resolve(FILE));
                    } catch (IOException e) {
                        throw new UncheckedIOException("cannot delete " + folder, e);
                    }
                });
    }

    private Optional<Path> folderOf(String name) {
        return folders().stream()
                .filter(folder -> read(folder).filter(p -> p.name().equals(name)).isPresent())
                .findFirst();
    }

    private Path newFolder(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = plain.replaceAll("^-|-$", "");
        String base =
                trimmed.isEmpty()
                        ? "world"
                        : trimmed.substring(0, Math.min(trimmed.length(), MAX_FOLDER_NAME));
        Path folder = profiles.resolve(base);
        for (int i = 2; Files.exists(folder.resolve(FILE)); i++) {
            folder = profiles.resolve(base + "-" + i);
        }
        return folder;
    }

    private List<Path> folders() {
        if (!Files.isDirectory(profiles)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(profiles)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(FILE)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot list the profiles in " + profiles, e);
            return List.of();
        }
    }

    private Optional<Profile> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new IOException("larger than " + MAX_FILE_BYTES + " bytes");
            }
            return Optional.of(mapper.readValue(file.toFile(), Profile.class));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "Cannot read the profile " + file + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
