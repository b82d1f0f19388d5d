package dev.zevmud.server.session;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.StyledLine;
import dev.zevmud.runtime.address.AddressRange;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.StaffCommand;
import dev.zevmud.server.session.staff.Standing;
import dev.zevmud.server.world.CharacterId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How one session stands with the staff: what its account is and may, who reads along. Nothing
/// here decides whether a command of the staff is executed: the store is asked for that each time.
final class Supervision {

    /// What somebody who is muted cannot do: all that others would read, here or elsewhere.
    static final Set<String> SPEECH =
            Set.of("say", "emote", "tell", "reply", "whisper", "shout", "gtell");

    private final Present self;
    private final Surroundings surroundings;
    private final Manner manner;
    private final Here here;
    private final Map<CharacterId, String> snoopers = new LinkedHashMap<>();
    private Standing standing = Standing.NONE;
    private String address = "";
    private long asked;
    private long ordinary;

    Supervision(Present self, Surroundings surroundings, Manner manner, Here here) {
        this.self = self;
        this.surroundings = surroundings;
        this.manner = manner;
        this.here = here;
    }

    void standing(Standing now) {
        standing = now;
    }

    boolean staff() {
        return standing.staff();
    }

    void connectedFrom(Attachment attachment) {
        address = attachment.address() == null ? "" : attachment.address();
    }

    /// Where the player is connected from; empty when that is not known.
    String address() {
        return address;
    }

    boolean comesFrom(String addresses) {
        return AddressRange.parse(addresses).filter(range -> range.contains(address)).isPresent();
    }

    boolean muted() {
        return standing.muted(surroundings.now());
    }

    /// Whether the line is for the staff's desk, which answers: it is asked once.
    boolean asks(Inputs.Line line) {
        if (self.id().isGuest() || line.id() == ordinary) {
            return false;
        }
        Optional<StaffCommand> command = StaffCommand.of(line.line());
        if (command.isEmpty()) {
            return false;
        }
        if (line.id() != asked) {
            asked = line.id();
            String typed = line.line().strip();
            String rest = typed.substring(command.get().word().length()).strip();
            surroundings.staff(
                    line.id(),
                    self,
                    address,
                    command.get(),
                    resolved(command.get(), rest),
                    manner.texts());
        }
        return true;
    }

    /// The desk does not know where anybody is, and the log is to name the area.
    private String resolved(StaffCommand command, String rest) {
        return command == StaffCommand.RESET && rest.equalsIgnoreCase("here")
                ? here.place().area()
                : rest;
    }

    /// This line is a word like any other.
    void ordinary(long inputId) {
        ordinary = inputId;
    }

    /// Whether the word is a command of the staff that the account may use, as far as is known
    /// here.
    boolean mayUse(String word) {
        return StaffCommand.of(word)
                .filter(command -> command.allows(standing.roles()))
                .isPresent();
    }

    void snooped(Order.Snoop order) {
        if (order.on()) {
            snoopers.put(order.by(), order.byName());
        } else {
            snoopers.remove(order.by());
        }
        surroundings.order(
                order.by(),
                new Order.Notice(order.on() ? "snoop.begins" : "snoop.ends", List.of(self.name())));
    }

    /// Whether what others read may be shown here.
    boolean mayOverhear() {
        return StaffCommand.SNOOP.allows(standing.roles());
    }

    /// What another has read, each line with that one's name.
    OutputItem overheard(Order.Overheard order) {
        return Texts.lines(
                order.lines().stream()
                        .map(line -> manner.texts().sentence("snoop.line", order.name(), line))
                        .toArray(String[]::new));
    }

    /// Copies what was shown to those who read along and are still in play.
    void copy(List<OutputItem> items) {
        if (snoopers.isEmpty()) {
            return;
        }
        snoopers.values().removeIf(name -> surroundings.find(name).isEmpty());
        List<String> lines =
                items.stream()
                        .flatMap(item ->
                                item instanceof OutputItem.Text(List<StyledLine> text)
                                        ? text.stream().map(StyledLine::text)
                                        : Stream.empty())
                        .toList();
        if (!lines.isEmpty()) {
            var heard = new Order.Overheard(self.name(), lines);
            snoopers.keySet().forEach(id -> surroundings.order(id, heard));
        }
    }
}
