package dev.zevmud.desktop.play;

import java.util.function.BiPredicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Finds text in what was said: Enter goes up, to older lines, Shift+Enter down. Hidden until asked
/// for.
final class FindBar extends HBox {

    private final BiPredicate<String, Boolean> find;
    private final Runnable closed;
    private final TextField wanted = new TextField();
    private final Label result = new Label();

    /// `find` takes a text and whether to go up; `closed` is called when the bar goes away.
    FindBar(BiPredicate<String, Boolean> find, Runnable closed) {
        this.find = find;
        this.closed = closed;
        wanted.setId("find");
        wanted.setPromptText("Find in the text");
        wanted.setAccessibleText("Find in the text");
        HBox.setHgrow(wanted, Priority.ALWAYS);
        result.setId("find-result");
        result.getStyleClass().add("subtle");
        Button up = button("↑", "Older", true);
        Button down = button("↓", "Newer", false);
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(wanted, result, up, down);
        getStyleClass().add("find-bar");
        show(false);
    }

    void open() {
        show(true);
        wanted.requestFocus();
        wanted.selectAll();
    }

    private Button button(String sign, String spoken, boolean up) {
        Button button = PlayView.quiet(sign, up ? "find-up" : "find-down");
        button.setAccessibleText(spoken);
        button.setOnAction(event -> search(up));
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            search(!event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            show(false);
            closed.run();
            event.consume();
        }
    }

    private void search(boolean up) {
        boolean found = find.test(wanted.getText(), up);
        result.setText(found || wanted.getText().isEmpty() ? "" : "Not found");
    }

    private void show(boolean visible) {
        setVisible(visible);
        setManaged(visible);
        result.setText("");
    }
}
