package dev.zevmud.protocol.frame;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.zevmud.protocol.text.Attribute;
import dev.zevmud.protocol.text.Color;
import dev.zevmud.protocol.text.Link;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.protocol.text.Style;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.protocol.text.Underline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Styled text in frames: a line is an array of spans, a span is `{text, fg?, bg?, flags?, link?}`.
final class TextModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final Attribute[] ATTRIBUTES = Attribute.values();
    private static final Map<Attribute, String> FLAGS = new EnumMap<>(Attribute.class);
    private static final Map<String, Attribute> BY_FLAG = new TreeMap<>();
    private static final Map<Underline, String> UNDERLINES = new EnumMap<>(Underline.class);
    private static final Map<String, Underline> BY_UNDERLINE = new TreeMap<>();

    static {
        for (Attribute attribute : ATTRIBUTES) {
            String flag = attribute.name().toLowerCase(Locale.ROOT);
            FLAGS.put(attribute, flag);
            BY_FLAG.put(flag, attribute);
        }
        for (Underline underline : Underline.values()) {
            String name = underline.name().toLowerCase(Locale.ROOT);
            UNDERLINES.put(underline, name);
            BY_UNDERLINE.put(name, underline);
        }
    }

    TextModule() {
        super("zev-mud styled text");
        addSerializer(new LineWriter());
        addSerializer(new SpanWriter());
        addDeserializer(StyledLine.class, new LineReader());
        addDeserializer(Span.class, new SpanReader());
    }

    private static final class LineWriter extends StdSerializer<StyledLine> {

        private static final long serialVersionUID = 1L;

        LineWriter() {
            super(StyledLine.class);
        }

        @Override
        public void serialize(StyledLine line, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartArray();
            for (Span span : line.spans()) {
                write(span, out);
            }
            out.writeEndArray();
        }
    }

    private static final class SpanWriter extends StdSerializer<Span> {

        private static final long serialVersionUID = 1L;

        SpanWriter() {
            super(Span.class);
        }

        @Override
        public void serialize(Span span, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            write(span, out);
        }
    }

    private static void write(Span span, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", span.text());
        Style style = span.style();
        write("fg", style.foreground(), out);
        write("bg", style.background(), out);
        if (style.attributes() != 0) {
            out.writeArrayFieldStart("flags");
            for (Attribute attribute : ATTRIBUTES) {
                if (style.has(attribute)) {
                    out.writeString(FLAGS.get(attribute));
                }
            }
            out.writeEndArray();
        }
        if (style.underline().code() > Underline.SINGLE.code()) {
            out.writeStringField("underline", UNDERLINES.get(style.underline()));
        }
        write("underlineColor", style.underlineColor(), out);
        Link link = span.link();
        if (link != null) {
            out.writeObjectFieldStart("link");
            switch (link) {
                case Link.Href(String href) -> out.writeStringField("href", href);
                case Link.Send(String command) -> out.writeStringField("send", command);
                case Link.Prompt(String command) -> out.writeStringField("prompt", command);
            }
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static void write(String field, @Nullable Color color, JsonGenerator out)
            throws IOException {
        switch (color) {
            case null -> {}
            case Color.Palette(int index) -> out.writeNumberField(field, index);
            case Color.Rgb(int rgb) ->
                    out.writeStringField(field, String.format(Locale.ROOT, "#%06x", rgb));
        }
    }

    private static final class LineReader extends StdDeserializer<StyledLine> {

        private static final long serialVersionUID = 1L;

        LineReader() {
            super(StyledLine.class);
        }

        @Override
        public StyledLine deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            JsonNode array = context.readTree(in);
            List<Span> spans = new ArrayList<>();
            for (JsonNode span : array) {
                spans.add(span(span, context));
            }
            return new StyledLine(spans);
        }
    }

    private static final class SpanReader extends StdDeserializer<Span> {

        private static final long serialVersionUID = 1L;

        SpanReader() {
            super(Span.class);
        }

        @Override
        public Span deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return span(context.readTree(in), context);
        }
    }

    private static Span span(JsonNode node, DeserializationContext context) throws IOException {
        Style style =
                Style.of(
                        color(node.get("fg"), context),
                        color(node.get("bg"), context),
                        color(node.get("underlineColor"), context),
                        0);
        for (JsonNode flag : node.path("flags")) {
            // One that a later release adds is not shown.
            Attribute attribute = BY_FLAG.get(flag.asText());
            style = attribute == null ? style : style.with(attribute);
        }
        Underline underline = BY_UNDERLINE.get(node.path("underline").asText());
        style = underline == null ? style : style.with(underline);
        return new Span(node.path("text").asText(), style, link(node.path("link")));
    }

    private static @Nullable Link link(JsonNode node) {
        if (node.hasNonNull("href")) {
            return new Link.Href(node.path("href").asText());
        }
        if (node.hasNonNull("send")) {
            return new Link.Send(node.path("send").asText());
        }
        return node.hasNonNull("prompt") ? new Link.Prompt(node.path("prompt").asText()) : null;
    }

    private static @Nullable Color color(@Nullable JsonNode node, DeserializationContext context)
            throws IOException {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isInt() && node.asInt() >= 0 && node.asInt() <= 255) {
            return new Color.Palette(node.asInt());
        }
        String text = node.isTextual() ? node.asText() : "";
        if (text.matches("#[0-9a-fA-F]{6}")) {
            return new Color.Rgb(Integer.parseInt(text.substring(1), 16));
        }
        return context.reportInputMismatch(Color.class, "neither 0–255 nor #rrggbb");
    }
}
