package dev.zevmud.server.view;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.Span;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Renders game events for a reader. Any thread.
public final class View {

    private final Map<Locale, Phrases> languages = new ConcurrentHashMap<>();
    private final Translations translations;

    /// The content is shown in the reader's language where `translations` has it.
    public View(Translations translations) {
        this.translations = translations;
    }

    /// One text block with all lines, if there are any, then the GMCP messages, in order.
    public List<OutputItem> render(List<GameEvent> events, Reader reader) {
        Phrases phrases = phrases(reader);
        Lines lines = new Lines(!reader.styled());
        List<OutputItem> data = new ArrayList<>();
        for (GameEvent event : events) {
            render(event, reader, phrases, lines, data);
        }
        List<OutputItem> items = new ArrayList<>();
        if (!lines.lines().isEmpty()) {
            items.add(new OutputItem.Text(lines.lines()));
        }
        items.addAll(data);
        return items;
    }

    private static void render(
            GameEvent event, Reader reader, Phrases phrases, Lines lines, List<OutputItem> data) {
        switch (event) {
            case GameEvent.Message message ->
                    lines.add(
                            phrases.sentence(message.key(), message.args()),
                            Palette.of(message.key()));
            case GameEvent.Uttered uttered -> {
                String line = phrases.sentence(uttered.line().key(), uttered.line().args());
                lines.add(line, uttered.channel().isEmpty() ? Palette.PLAIN : Palette.SPEECH);
                if (!uttered.channel().isEmpty()) {
                    data.add(Data.heard(uttered.channel(), uttered.speaker(), line));
                }
            }
            case GameEvent.Prose prose -> lines.add(phrases.content(prose.text()));
            case GameEvent.VitalsChanged changed -> {
                reader.vitals(changed.vitals());
                data.add(Data.vitals(changed.vitals()));
            }
            case GameEvent.StatusChanged changed ->
                    data.addAll(new StatusData(phrases).of(changed));
            case GameEvent.BelongingsChanged changed ->
                    data.add(new BelongingsData(phrases).of(changed));
            case GameEvent.RoomShown room -> {
                new RoomView(phrases).render(room, reader.brief(), lines);
                data.add(
                        Data.room(
                                room,
                                room.dark()
                                        ? phrases.sentence("room.dark.title")
                                        : phrases.content(room.title())));
                data.add(Data.people(room));
            }
            case GameEvent.ExitsShown shown -> new RoomView(phrases).render(shown, lines);
            case GameEvent.InventoryShown shown -> new SheetView(phrases).render(shown, lines);
            case GameEvent.EquipmentShown shown -> new SheetView(phrases).render(shown, lines);
            case GameEvent.ContentsShown shown -> new SheetView(phrases).render(shown, lines);
            case GameEvent.ScoreShown shown -> new SheetView(phrases).render(shown.sheet(), lines);
            case GameEvent.AbilitiesShown shown -> new AbilityView(phrases).render(shown, lines);
            case GameEvent.MapShown shown -> {
                if (reader.screenReader()) {
                    new MapView(phrases).tell(shown, lines);
                } else {
                    new MapView(phrases).draw(shown, lines);
                }
            }
            case GameEvent.QuestsShown shown -> new QuestView(phrases).render(shown, lines);
            case GameEvent.StoryShown shown -> new QuestView(phrases).render(shown, lines);
            case GameEvent.WaresShown shown -> new ShopView(phrases).render(shown, lines);
            case GameEvent.Spoken spoken -> new TalkView(phrases).render(spoken, lines);
        }
    }

    /// By default `<100/100hp 50/50mn 100/100st> `, for a screen reader words; a bare one before
    /// any vitals were rendered.
    public OutputItem.Prompt prompt(Reader reader) {
        return new OutputItem.Prompt(List.of(Span.plain(promptText(reader))));
    }

    private String promptText(Reader reader) {
        Phrases phrases = phrases(reader);
        Vitals v = reader.vitals();
        if (v == null) {
            return phrases.word("prompt.bare");
        }
        String own = reader.promptPattern();
        if (own != null) {
            return Prompt.of(own, v);
        }
        return phrases.word(
                reader.screenReader() ? "prompt.spoken" : "prompt.vitals",
                Arg.words(Integer.toString(v.hp())),
                Arg.words(Integer.toString(v.maxHp())),
                Arg.words(Integer.toString(v.mana())),
                Arg.words(Integer.toString(v.maxMana())),
                Arg.words(Integer.toString(v.stamina())),
                Arg.words(Integer.toString(v.maxStamina())));
    }

    private Phrases phrases(Reader reader) {
        return languages.computeIfAbsent(
                reader.locale(),
                locale -> new Phrases(new Bundle(locale), translations.in(locale), locale));
    }
}
