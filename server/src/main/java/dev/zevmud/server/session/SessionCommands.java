package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.command.HelpPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The commands that need no zone: who, tell, reply, the channels, commands, help.
final class SessionCommands {

    private final Present self;
    private final Surroundings surroundings;
    private final CommandTable commands;
    private final Supervision supervision;
    private final Manner manner;
    private final Talk talk;
    private @Nullable Present lastTeller;

    SessionCommands(
            Present self,
            Surroundings surroundings,
            Supervision supervision,
            CommandTable commands,
            Manner manner,
            Talk talk,
            @Nullable Present lastTeller) {
        this.self = self;
        this.surroundings = surroundings;
        this.supervision = supervision;
        this.commands = commands;
        this.manner = manner;
        this.talk = talk;
        this.lastTeller = lastTeller;
    }

    @Nullable Present lastTeller() {
        return lastTeller;
    }

    void heardFrom(Present teller) {
        lastTeller = teller;
    }

    List<OutputItem> execute(String name, String rest) {
        return switch (name) {
            case "who" -> List.of(who());
            case "tell" -> tell(rest);
            case "reply" -> reply(rest);
            case "channels" -> talk.channels(rest);
            case "ignore" -> List.of(talk.ignore(rest));
            case "commands" ->
                    List.of(
                            Texts.lines(
                                    manner.texts().sentence("commands.title"),
                                    String.join(
                                            ", ", commands.names().stream().sorted().toList())));
            case "socials" ->
                    List.of(
                            Texts.lines(
                                    manner.texts()
                                            .sentence("socials.title", commands.socials().size()),
                                    String.join(", ", commands.socials()),
                                    manner.texts().sentence("socials.hint")));
            case "help" -> List.of(help(rest));
            default ->
                    commands.channel(name)
                            .map(channel -> talk.channel(channel, rest))
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "the command table names the session command \"%s\", which the session does not have"
                                                    .formatted(name)));
        };
    }

    private OutputItem who() {
        List<Present> present = surroundings.present();
        var lines = new ArrayList<String>();
        lines.add(manner.texts().sentence("who.title"));
        for (Present one : present) {
            lines.add(
                    "  "
                            + (one.id().isGuest()
                                    ? manner.texts().sentence("who.entry.guest", one.name())
                                    : manner.texts()
                                            .sentence(
                                                    "who.entry",
                                                    one.name(),
                                                    one.level(),
                                                    manner.texts()
                                                            .className(one.characterClass()))));
        }
        lines.add(
                present.size() == 1
                        ? manner.texts().sentence("who.count.one")
                        : manner.texts().sentence("who.count.many", present.size()));
        return Texts.lines(lines.toArray(String[]::new));
    }

    private OutputItem help(String rest) {
        if (rest.isBlank()) {
            return helpIntro();
        }
        Optional<HelpPage> found =
                manner.tongue().help().find(topic(rest)).or(() -> staffPage(rest));
        if (found.isEmpty()) {
            List<String> near = manner.tongue().help().search(rest);
            return near.isEmpty()
                    ? manner.texts().line("help.none", rest)
                    : Texts.lines(
                            manner.texts().sentence("help.none", rest),
                            manner.texts().sentence("help.try", manner.texts().list(near)));
        }
        HelpPage page = found.get();
        var lines = new ArrayList<String>();
        lines.add(manner.texts().sentence("help.title", page.name()));
        page.usage().forEach(usage -> lines.add(manner.texts().sentence("help.usage", usage)));
        lines.addAll(page.text().lines().toList());
        for (HelpPage.Example example : page.examples()) {
            lines.add(manner.texts().sentence("help.example", example.line()));
            if (!example.reply().isEmpty()) {
                lines.add("  " + manner.texts().sentence("help.reply", example.reply()));
            }
        }
        if (!page.seeAlso().isEmpty()) {
            lines.add(manner.texts().sentence("help.see", manner.texts().list(page.seeAlso())));
        }
        return Texts.lines(lines.toArray(String[]::new));
    }

    /// A channel is explained with all of them, and so is a social.
    private String topic(String word) {
        String typed = word.strip().toLowerCase(Locale.ROOT);
        if (commands.isSocial(typed)) {
            return "socials";
        }
        return commands.channel(typed).isPresent() ? "channels" : word;
    }

    private OutputItem helpIntro() {
        var lines = new ArrayList<String>();
        lines.add(manner.texts().sentence("help.intro"));
        lines.add("  " + String.join(", ", manner.tongue().help().names()));
        List<String> forStaff =
                manner.tongue().staffHelp().names().stream().filter(supervision::mayUse).toList();
        if (!forStaff.isEmpty()) {
            lines.add(manner.texts().sentence("help.staff"));
            lines.add("  " + String.join(", ", forStaff));
        }
        return Texts.lines(lines.toArray(String[]::new));
    }

    private Optional<HelpPage> staffPage(String word) {
        return manner.tongue()
                .staffHelp()
                .find(word)
                .filter(page -> supervision.mayUse(page.name()));
    }

    private List<OutputItem> tell(String rest) {
        int space = rest.indexOf(' ');
        String words = space < 0 ? "" : rest.substring(space + 1).strip();
        if (words.isEmpty()) {
            return List.of(manner.texts().line("tell.usage"));
        }
        String name = rest.substring(0, space);
        Optional<Present> to = surroundings.find(name);
        return to.map(present -> tell(present, words))
                .orElseGet(() -> List.of(manner.texts().line("tell.nobody", name)));
    }

    private List<OutputItem> reply(String rest) {
        if (lastTeller == null) {
            return List.of(manner.texts().line("reply.nobody"));
        }
        return rest.isBlank()
                ? List.of(manner.texts().line("reply.usage"))
                : tell(lastTeller, rest);
    }

    private List<OutputItem> tell(Present to, String words) {
        if (to.id().equals(self.id())) {
            return List.of(manner.texts().line("tell.self"));
        }
        surroundings.tell(to.id(), self, words);
        return Talk.said(
                "tell", self.name(), manner.texts().sentence("tell.you", to.name(), words));
    }
}
