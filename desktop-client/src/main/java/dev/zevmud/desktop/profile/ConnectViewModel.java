package dev.zevmud.desktop.profile;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which world to play: the known ones, the one being edited, and what is wrong with it.
public final class ConnectViewModel {

    private final ProfileStore store;
    private final Consumer<Profile> connect;
    private final ObservableList<Profile> profiles = FXCollections.observableArrayList();
    private final ObservableList<Profile> profilesView =
            FXCollections.unmodifiableObservableList(profiles);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty port = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public ConnectViewModel(ProfileStore store, Consumer<Profile> connect) {
        this.store = store;
        this.connect = connect;
        profiles.setAll(store.all());
        choose(profiles.getFirst());
    }

    public ObservableList<Profile> profiles() {
        return profilesView;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty hostProperty() {
        return host;
    }

    public StringProperty portProperty() {
        return port;
    }

    /// What is wrong, in a sentence; empty if nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Puts a profile into the fields.
    public void choose(Profile profile) {
        name.set(profile.name());
        host.set(profile.host());
        port.set(Integer.toString(profile.port()));
        problem.set("");
    }

    /// Empties the fields for a new world.
    public void startNew() {
        name.set("");
        host.set("");
        port.set(Integer.toString(Profile.LOCAL.port()));
        problem.set("");
    }

    /// Saves what is in the fields and goes there.
    public void connect() {
        save().ifPresent(connect);
    }

    /// Saves what is in the fields; empty, and a problem is shown, if that cannot be.
    public Optional<Profile> save() {
        Optional<Profile> edited = edited();
        try {
            edited.ifPresent(store::save);
        } catch (UncheckedIOException e) {
            problem.set(sentence("The profile was not saved: " + e.getMessage()));
        }
        edited.ifPresent(profile -> {
            profiles.setAll(store.all());
            name.set(profile.name());
        });
        return edited;
    }

    /// Forgets the profile whose name is in the field.
    public void delete() {
        try {
            profiles.stream()
                    .filter(profile -> profile.name().equals(name.get()))
                    .findFirst()
                    .ifPresent(store::delete);
        } catch (UncheckedIOException e) {
            problem.set(sentence("The profile was not deleted: " + e.getMessage()));
            return;
        }
        profiles.setAll(store.all());
        choose(profiles.getFirst());
    }

    private Optional<Profile> edited() {
        String wantedHost = host.get().strip();
        String wantedName = name.get().isBlank() ? wantedHost : name.get().strip();
        if (wantedHost.isEmpty() || wantedHost.chars().anyMatch(Character::isWhitespace)) {
            problem.set("Enter the host to connect to, such as localhost.");
            return Optional.empty();
        }
        Optional<Integer> wantedPort = Ports.parse(port.get().strip());
        if (wantedPort.isEmpty()) {
            problem.set("Enter a port between 1 and " + Profile.MAX_PORT + ".");
            return Optional.empty();
        }
        problem.set("");
        return Optional.of(new Profile(wantedName, wantedHost, wantedPort.get()));
    }

    private static String sentence(String text) {
        return text + ".";
    }
}
