package dev.zevmud.desktop.play;

import dev.zevmud.desktop.shared.Monospace;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// Where the player types: a line with a history, and in its place a password field while the game
/// asks for a secret.
final class InputBar extends HBox {

    private final PlayViewModel model;
    private final TextField line = new TextField();
    private final PasswordField password = new PasswordField();

    InputBar(PlayViewModel model) {
        this.model = model;
        line.setId("input");
        line.setPromptText("Type a command");
        line.setAccessibleText("Command");
        line.textProperty().bindBidirectional(model.inputProperty());
        // The model may set the text, as from the history; the cursor belongs behind it.
        model.inputProperty().addListener((observed, before, now) -> caretBehind(now));
        line.visibleProperty().bind(model.maskedProperty().not());
        password.setId("password");
        password.setPromptText("Type your password");
        password.setAccessibleText("Password");
        password.textProperty().bindBidirectional(model.secretProperty());
        password.visibleProperty().bind(model.maskedProperty());
        model.maskedProperty().addListener((observed, before, now) -> maskChanged());
        line.setOnAction(event -> model.submit());
        password.setOnAction(event -> model.submit());
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        StackPane fields = new StackPane(line, password);
        HBox.setHgrow(fields, Priority.ALWAYS);
        Label chevron = new Label("›");
        chevron.getStyleClass().add("chevron");
        chevron.setLabelFor(line);
        getChildren().addAll(chevron, fields);
        getStyleClass().add("input-bar");
    }

    void focus() {
        active().requestFocus();
        active().end();
    }

    boolean hasSelection() {
        return active().getSelection().getLength() > 0;
    }

    /// Types a character that was meant for the input.
    void type(String character) {
        TextInputControl field = active();
        field.requestFocus();
        field.replaceSelection(character);
    }

    void fontSize(double pixels) {
        setStyle(Monospace.css(pixels));
    }

    private TextInputControl active() {
        return model.maskedProperty().get() ? password : line;
    }

    private void maskChanged() {
        if (line.isFocused() || password.isFocused()) {
            focus();
        }
    }

    private void caretBehind(String text) {
        if (!text.equals(line.getText()) || !line.isFocused()) {
            line.positionCaret(text.length());
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> {
                model.historyUp();
                line.end();
                event.consume();
            }
            case DOWN -> {
                model.historyDown();
                line.end();
                event.consume();
            }
            default -> {
                // The field's own.
            }
        }
    }
}
