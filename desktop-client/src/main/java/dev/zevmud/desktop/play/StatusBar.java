package dev.zevmud.desktop.play;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The line above the text: where the character is and which ways lead on, and how the connection
/// stands.
final class StatusBar extends HBox {

    private static final PseudoClass ONLINE = PseudoClass.getPseudoClass("online");
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");

    private final PlayViewModel model;
    private final FlowPane exits = new FlowPane();

    StatusBar(String worldName, PlayViewModel model, Runnable choose) {
        this.model = model;
        getStyleClass().add("status-bar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(place(worldName), gap, connection(choose));
    }

    private VBox place(String worldName) {
        WorldPanel world = model.world();
        Label room = new Label();
        room.setId("room");
        room.getStyleClass().add("room");
        room.textProperty()
                .bind(
                        Bindings.when(world.roomProperty().isEmpty())
                                .then(worldName)
                                .otherwise(world.roomProperty()));
        Label area = new Label();
        area.setId("area");
        area.getStyleClass().add("subtle");
        area.textProperty().bind(world.areaProperty());
        HBox names = new HBox(room, area);
        names.getStyleClass().add("names");
        exits.setId("exits");
        exits.getStyleClass().add("exits");
        world.exits().addListener((ListChangeListener<String>) change -> showExits());
        showExits();
        return new VBox(names, exits);
    }

    private void showExits() {
        List<String> ways = model.world().exits();
        exits.getChildren().setAll(ways.stream().map(this::exit).toList());
        exits.setVisible(!ways.isEmpty());
        exits.setManaged(!ways.isEmpty());
    }

    private Button exit(String way) {
        Button button = PlayView.quiet(way, "exit-" + way);
        button.getStyleClass().add("exit");
        button.setAccessibleText("Go " + way);
        button.setOnAction(event -> model.send(way));
        return button;
    }

    private HBox connection(Runnable choose) {
        Reconnector link = model.link();
        Region lamp = new Region();
        lamp.getStyleClass().add("lamp");
        Label words = new Label();
        words.setId("connection-state");
        words.textProperty().bind(link.statusProperty());
        link.stateProperty().addListener(observed -> light(lamp));
        light(lamp);
        Button reconnect = PlayView.quiet("Reconnect", "reconnect");
        reconnect.setOnAction(event -> link.connect());
        reconnect
                .visibleProperty()
                .bind(
                        link.stateProperty()
                                .isNotEqualTo(LinkState.ONLINE)
                                .and(link.stateProperty().isNotEqualTo(LinkState.CONNECTING)));
        reconnect.managedProperty().bind(reconnect.visibleProperty());
        Button leave = PlayView.quiet("Worlds", "worlds");
        leave.setOnAction(event -> choose.run());
        HBox box = new HBox(lamp, words, reconnect, leave);
        box.getStyleClass().add("connection");
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private void light(Region lamp) {
        LinkState state = model.link().state();
        lamp.pseudoClassStateChanged(ONLINE, state == LinkState.ONLINE);
        lamp.pseudoClassStateChanged(OFFLINE, state == LinkState.OFFLINE);
    }
}
