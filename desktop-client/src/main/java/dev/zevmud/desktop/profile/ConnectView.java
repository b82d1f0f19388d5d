package dev.zevmud.desktop.profile;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page on which the player picks a world or names a new one.
public final class ConnectView extends StackPane {

    private final ConnectViewModel model;
    private final TextField host = field("host", "Host");
    private final ListView<Profile> profiles = new ListView<>();

    public ConnectView(ConnectViewModel model) {
        this.model = model;
        getStyleClass().add("connect-page");
        HBox card = new HBox(known(), form());
        card.getStyleClass().add("connect-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label("zev-mud");
        title.getStyleClass().add("connect-title");
        Label subtitle = new Label("Choose a world to enter.");
        subtitle.getStyleClass().add("subtle");
        VBox page = new VBox(title, subtitle, card);
        page.getStyleClass().add("connect-column");
        page.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(page);
    }

    /// Puts the cursor where typing makes sense.
    public void focusFirst() {
        host.requestFocus();
    }

    private Node known() {
        profiles.setId("profiles");
        profiles.setAccessibleText("Known worlds");
        profiles.setItems(model.profiles());
        profiles.setCellFactory(list -> new ProfileCell());
        profiles.getSelectionModel().selectFirst();
        profiles.getSelectionModel()
                .selectedItemProperty()
                .addListener((observed, before, chosen) -> {
                    if (chosen != null) {
                        model.choose(chosen);
                    }
                });
        profiles.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.connect();
            }
        });
        Button create = new Button("New world");
        create.setId("new-profile");
        create.getStyleClass().add(Styles.FLAT);
        create.setOnAction(event -> {
            profiles.getSelectionModel().clearSelection();
            model.startNew();
            host.requestFocus();
        });
        Button delete = new Button("Delete");
        delete.setId("delete-profile");
        delete.getStyleClass().addAll(Styles.FLAT, "quiet-danger");
        delete.setOnAction(event -> model.delete());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        VBox box = new VBox(profiles, new HBox(create, gap, delete));
        box.getStyleClass().add("connect-known");
        VBox.setVgrow(profiles, Priority.ALWAYS);
        return box;
    }

    private Node form() {
        TextField name = field("name", "Name");
        TextField port = field("port", "Port");
        name.textProperty().bindBidirectional(model.nameProperty());
        host.textProperty().bindBidirectional(model.hostProperty());
        port.textProperty().bindBidirectional(model.portProperty());
        host.setPromptText("localhost");
        name.setPromptText("What you call this world");
        port.setPrefColumnCount(6);
        VBox hostBox = labelled("Host", host);
        HBox.setHgrow(hostBox, Priority.ALWAYS);
        HBox address = new HBox(hostBox, labelled("Port", port));
        address.getStyleClass().add("connect-address");
        Label problem = new Label();
        problem.setId("problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        Button save = new Button("Save");
        save.setId("save-profile");
        save.setOnAction(event -> model.save());
        Button connect = new Button("Connect");
        connect.setId("connect");
        connect.setDefaultButton(true);
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setOnAction(event -> model.connect());
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(save, connect);
        buttons.getStyleClass().add("connect-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox form = new VBox(labelled("Name", name), address, problem, gap, buttons);
        form.getStyleClass().add("connect-form");
        return form;
    }

    private static TextField field(String id, String spoken) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(spoken);
        return field;
    }

    private static VBox labelled(String text, TextField field) {
        Label label = new Label(text);
        label.setLabelFor(field);
        label.getStyleClass().add("field-label");
        VBox box = new VBox(label, field);
        box.getStyleClass().add("labelled");
        return box;
    }

    private static final class ProfileCell extends ListCell<Profile> {

        @Override
        protected void updateItem(Profile profile, boolean empty) {
            super.updateItem(profile, empty);
            if (empty || profile == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label name = new Label(profile.name());
            Label address = new Label(profile.host() + ":" + profile.port());
            address.getStyleClass().add("subtle");
            setGraphic(new VBox(name, address));
            setAccessibleText(profile.name() + " at " + profile.host());
        }
    }
}
