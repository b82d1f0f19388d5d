package dev.zevmud.desktop.output;

import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.StyledLine;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledTextModelViewOnlyBase;

/// A [Scrollback] as the rich text control sees it: one paragraph a line, the prompt last.
/// Paragraphs are made only for what is on the screen.
final class ScrollbackModel extends StyledTextModelViewOnlyBase implements Scrollback.Listener {

    private final Scrollback scrollback;
    private final SpanLook.Cache looks = new SpanLook.Cache();

    ScrollbackModel(Scrollback scrollback) {
        this.scrollback = scrollback;
    }

    @Override
    public int size() {
        return scrollback.size() + 1;
    }

    @Override
    public String getPlainText(int index) {
        return lineAt(index).text();
    }

    @Override
    public RichParagraph getParagraph(int index) {
        RichParagraph.Builder paragraph = RichParagraph.builder();
        int start = 0;
        for (Span span : lineAt(index).spans()) {
            SpanLook look = looks.look(span);
            paragraph.addSegment(span.text(), look.attributes());
            if (look.behind() != null) {
                paragraph.addHighlight(start, span.text().length(), look.behind());
            }
            start += span.text().length();
        }
        return paragraph.build();
    }

    @Override
    public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos position) {
        return StyleAttributeMap.EMPTY;
    }

    @Override
    public void appended(int index, int count) {
        TextPos place = TextPos.ofLeading(index, 0);
        fireChangeEvent(place, place, scrollback.line(index).text().length(), count, 0);
    }

    @Override
    public void trimmed(int count) {
        fireChangeEvent(TextPos.ZERO, TextPos.ofLeading(count, 0), 0, 0, 0);
    }

    @Override
    public void promptChanged(int oldLength) {
        int index = scrollback.size();
        fireChangeEvent(
                TextPos.ofLeading(index, 0),
                TextPos.ofLeading(index, oldLength),
                scrollback.prompt().text().length(),
                0,
                0);
    }

    /// Everything is to be measured and drawn again, as after a change of the font.
    void redraw() {
        fireStyleChangeEvent(TextPos.ZERO, getDocumentEnd());
    }

    StyledLine lineAt(int index) {
        return index < scrollback.size() ? scrollback.line(index) : scrollback.prompt();
    }
}
