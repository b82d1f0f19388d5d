package dev.zevmud.desktop.play;

import atlantafx.base.theme.Styles;
import dev.zevmud.desktop.output.OutputView;
import dev.zevmud.desktop.shared.Monospace;
import dev.zevmud.protocol.text.Link;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// A world being played: the room above, the text, the vitals and the input below.
public final class PlayView extends BorderPane {

    private static final double DEFAULT_FONT = 15;
    private static final double SMALLEST_FONT = 9;
    private static final double LARGEST_FONT = 40;

    private final PlayViewModel model;
    private final OutputView output;
    private final InputBar input;
    private final FindBar find;
    private final Runnable choose;
    private double font = DEFAULT_FONT;

    /// `choose` goes back to the page of worlds, `browser` opens a page's address.
    public PlayView(
            String worldName, PlayViewModel model, Runnable choose, Consumer<String> browser) {
        this.model = model;
        this.choose = choose;
        output = new OutputView(model.scrollback());
        output.setId("output");
        output.onLink(link -> follow(link, browser));
        input = new InputBar(model);
        find = new FindBar(output::find, this::focusInput);
        setTop(new StatusBar(worldName, model, choose));
        setCenter(output);
        setBottom(new VBox(find, new VitalsBar(model.world()), input));
        getStyleClass().add("play");
        fontSize(DEFAULT_FONT);
        output.layoutBoundsProperty().addListener(observed -> tellSize());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /// Puts the cursor into the input.
    public void focusInput() {
        input.focus();
    }

    private void follow(Link link, Consumer<String> browser) {
        model.follow(link).ifPresent(browser);
        focusInput();
    }

    private void pressed(KeyEvent event) {
        for (KeyBinding binding : KeyBinding.DEFAULTS) {
            if (KeyCombination.valueOf(binding.keys()).match(event) && act(binding.action())) {
                event.consume();
                return;
            }
        }
    }

    /// True if the key is used up.
    private boolean act(KeyBinding.Action action) {
        switch (action) {
            case COPY -> {
                if (!output.hasSelection() || input.hasSelection()) {
                    return false;
                }
                output.copy();
            }
            case FIND -> find.open();
            case FONT_LARGER -> fontSize(font + 1);
            case FONT_SMALLER -> fontSize(font - 1);
            case FONT_RESET -> fontSize(DEFAULT_FONT);
            case OUTPUT_PAGE_UP -> output.page(true);
            case OUTPUT_PAGE_DOWN -> output.page(false);
            case OUTPUT_NEWEST -> output.showNewest();
            case RECONNECT -> model.link().connect();
            case LEAVE -> choose.run();
        }
        return true;
    }

    /// Typing anywhere types into the input.
    private void typed(KeyEvent event) {
        boolean elsewhere = !(event.getTarget() instanceof TextInputControl);
        boolean button = event.getTarget() instanceof Button && " ".equals(event.getCharacter());
        if (elsewhere && !button && isText(event)) {
            input.type(event.getCharacter());
            event.consume();
        }
    }

    private static boolean isText(KeyEvent event) {
        String typed = event.getCharacter();
        return !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && !typed.isEmpty()
                && typed.chars().noneMatch(Character::isISOControl);
    }

    private void fontSize(double pixels) {
        font = Math.clamp(pixels, SMALLEST_FONT, LARGEST_FONT);
        output.fontSize(font);
        input.fontSize(font);
        tellSize();
    }

    private void tellSize() {
        double width = output.getWidth() - OutputView.HORIZONTAL_PADDING;
        int columns = (int) (width / Monospace.characterWidth(font));
        int rows = (int) (output.getHeight() / Monospace.lineHeight(font));
        if (columns > 0 && rows > 0) {
            model.link().resize(columns, rows);
        }
    }

    static Button quiet(String text, String id) {
        Button button = new Button(text);
        button.setId(id);
        button.setFocusTraversable(false);
        button.getStyleClass().add(Styles.SMALL);
        return button;
    }
}
