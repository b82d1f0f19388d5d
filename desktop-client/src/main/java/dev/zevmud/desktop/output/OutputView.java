package dev.zevmud.desktop.output;

import dev.zevmud.desktop.shared.Monospace;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.jspecify.annotations.Nullable;

/// Shows a [Scrollback]: coloured, wrapped, selectable across lines, readable by screen readers. It
/// follows the newest line until the reader scrolls up, selects something or walks through it with
/// the caret; then a button leads back down.
public final class OutputView extends StackPane {

    /// What is left free beside the text, with the scroll bar, in pixels.
    public static final double HORIZONTAL_PADDING = 48;

    private static final double PAGE_OVERLAP = 0.9;

    /// What may be hidden below the page while it still counts as its bottom, as a part of a page.
    private static final double BOTTOM_TOLERANCE = 0.01;

    private final Scrollback scrollback;
    private final ScrollbackModel model;
    private final RichTextArea area;
    private final Button toNewest = new Button("↓  Newest lines");
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private Consumer<Link> linkHandler = link -> {};

    public OutputView(Scrollback scrollback) {
        this.scrollback = scrollback;
        model = new ScrollbackModel(scrollback);
        area = new RichTextArea(model);
        area.setId("output-text");
        area.setWrapText(true);
        area.setDisplayCaret(true);
        // Not the accessible text: that would be read in place of the lines.
        area.setAccessibleRoleDescription("What the game says");
        area.setAccessibleHelp("Arrow keys read line by line. Type to go back to the input.");
        area.setContextMenu(contextMenu());
        toNewest.setId("newest");
        toNewest.getStyleClass().add("newest");
        toNewest.setFocusTraversable(false);
        toNewest.visibleProperty().bind(following.not());
        toNewest.managedProperty().bind(toNewest.visibleProperty());
        toNewest.setOnAction(event -> showNewest());
        StackPane.setAlignment(toNewest, Pos.BOTTOM_CENTER);
        getStyleClass().add("output");
        getChildren().addAll(area, toNewest);
        scrollback.listener(new Follower());
        area.addEventFilter(ScrollEvent.SCROLL, event -> lookWhereWeAreSoon());
        area.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> lookWhereWeAreSoon());
        area.addEventFilter(KeyEvent.KEY_RELEASED, event -> lookWhereWeAreSoon());
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /// What is done with a link that is clicked.
    public void onLink(Consumer<Link> handler) {
        linkHandler = handler;
    }

    /// All that is kept, as plain text.
    public String text() {
        return scrollback.text();
    }

    /// What is selected, lines separated by `\n`; empty if nothing is.
    public String selectedText() {
        return Selection.text(area);
    }

    public boolean hasSelection() {
        return area.hasNonEmptySelection();
    }

    /// Selects from a character of a line up to a character of the same or another line.
    public void select(int line, int column, int endLine, int endColumn) {
        area.select(TextPos.ofLeading(line, column), TextPos.ofLeading(endLine, endColumn));
        following.set(false);
    }

    public void copy() {
        area.copy();
    }

    /// Whether new lines scroll the view; read by the button and by tests.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    public void showNewest() {
        following.set(true);
        area.select(model.getDocumentEnd());
    }

    /// Scrolls by most of a page, up or down.
    public void page(boolean up) {
        ScrollBar bar = verticalBar();
        if (bar != null && bar.isVisible()) {
            double visible = Math.min(bar.getVisibleAmount(), 0.99);
            double step = PAGE_OVERLAP * visible / (1 - visible);
            bar.setValue(Math.clamp(bar.getValue() + (up ? -step : step), 0, 1));
            lookWhereWeAreSoon();
        }
    }

    /// Selects the nearest occurrence of a text and scrolls to it; false if there is none.
    public boolean find(String wanted, boolean up) {
        boolean selected = area.hasNonEmptySelection();
        TextPos from =
                selected
                        ? (up ? area.getSelection().getMin() : area.getSelection().getMax())
                        : (up ? model.getDocumentEnd() : TextPos.ZERO);
        return scrollback
                .find(wanted, from.index(), from.offset(), up)
                .map(match -> {
                    select(match.line(), match.start(), match.line(), match.end());
                    return true;
                })
                .orElse(false);
    }

    /// The size of the characters, in pixels.
    public void fontSize(double pixels) {
        area.setStyle(Monospace.css(pixels));
        area.applyCss();
        model.redraw();
        if (following.get()) {
            Platform.runLater(this::showNewest);
        }
    }

    private void clicked(MouseEvent event) {
        TextPos place = area.getTextPosition(event.getScreenX(), event.getScreenY());
        if (place == null || area.hasNonEmptySelection() || !event.isStillSincePress()) {
            return;
        }
        int end = 0;
        for (Span span : model.lineAt(place.index()).spans()) {
            end += span.text().length();
            if (place.offset() < end) {
                Link link = span.link();
                if (link != null) {
                    linkHandler.accept(link);
                }
                return;
            }
        }
    }

    private ContextMenu contextMenu() {
        MenuItem copy = new MenuItem("Copy");
        copy.setOnAction(event -> copy());
        MenuItem all = new MenuItem("Select all");
        all.setOnAction(event -> {
            area.selectAll();
            following.set(false);
        });
        return new ContextMenu(copy, all);
    }

    /// The control moves when its own handlers have run.
    private void lookWhereWeAreSoon() {
        Platform.runLater(() -> following.set(atTheBottom() && !reading()));
    }

    private boolean atTheBottom() {
        ScrollBar bar = verticalBar();
        if (bar == null || !bar.isVisible()) {
            return true;
        }
        double hiddenPages = (1 - bar.getValue()) * (1 / bar.getVisibleAmount() - 1);
        return hiddenPages <= BOTTOM_TOLERANCE;
    }

    private boolean reading() {
        TextPos caret = area.getCaretPosition();
        boolean caretAway = caret != null && caret.index() < scrollback.size();
        return area.hasNonEmptySelection() || (area.isFocused() && caretAway);
    }

    private @Nullable ScrollBar verticalBar() {
        return area.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElse(null);
    }

    /// Tells the model of each change, and scrolls once after all that one pulse brought.
    private final class Follower implements Scrollback.Listener {

        private boolean scheduled;

        @Override
        public void appended(int index, int count) {
            model.appended(index, count);
            follow();
        }

        @Override
        public void trimmed(int count) {
            model.trimmed(count);
        }

        @Override
        public void promptChanged(int oldLength) {
            model.promptChanged(oldLength);
            follow();
        }

        private void follow() {
            if (following.get() && !scheduled) {
                scheduled = true;
                Platform.runLater(() -> {
                    scheduled = false;
                    if (following.get()) {
                        showNewest();
                    }
                });
            }
        }
    }
}
