package dev.zevmud.protocol.telnet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// All options of one connection, each side of each an [OptionSide]; what has to be answered goes
/// to the encoder. Options that are not allowed are refused and cost no memory.
public final class Negotiation {

    /// What a peer's WILL, WONT, DO or DONT has changed.
    public enum Change {
        NONE,
        ON,
        OFF,
        /// What we had offered or asked for was declined.
        REFUSED
    }

    private final TelnetEncoder out;
    private final Set<Integer> oursAllowed;
    private final Set<Integer> theirsAllowed;
    private final Map<Integer, OptionSide> ours = new HashMap<>();
    private final Map<Integer, OptionSide> theirs = new HashMap<>();

    /// `oursAllowed`: what we do if the peer asks; `theirsAllowed`: what the peer may do.
    public Negotiation(TelnetEncoder out, Set<Integer> oursAllowed, Set<Integer> theirsAllowed) {
        this.out = out;
        this.oursAllowed = oursAllowed;
        this.theirsAllowed = theirsAllowed;
    }

    /// WILL: we offer to do it.
    public void offer(int option) {
        send(side(ours, option).enable(), TelnetCode.WILL, TelnetCode.WONT, option);
    }

    /// WONT: we stop doing it.
    public void withdraw(int option) {
        send(side(ours, option).disable(), TelnetCode.WILL, TelnetCode.WONT, option);
    }

    /// DO: we ask the peer to do it.
    public void ask(int option) {
        send(side(theirs, option).enable(), TelnetCode.DO, TelnetCode.DONT, option);
    }

    /// Whether we do it.
    public boolean ours(int option) {
        OptionSide side = ours.get(option);
        return side != null && side.on();
    }

    /// Whether the peer does it.
    public boolean theirs(int option) {
        OptionSide side = theirs.get(option);
        return side != null && side.on();
    }

    public Change received(int verb, int option) {
        return switch (verb) {
            case TelnetCode.WILL -> yes(theirs, theirsAllowed, TelnetCode.DO, option);
            case TelnetCode.WONT -> no(theirs, TelnetCode.DO, option);
            case TelnetCode.DO -> yes(ours, oursAllowed, TelnetCode.WILL, option);
            case TelnetCode.DONT -> no(ours, TelnetCode.WILL, option);
            default ->
                    throw new IllegalArgumentException(
                            "verb " + verb + " is not WILL, WONT, DO or DONT");
        };
    }

    private Change yes(
            Map<Integer, OptionSide> sides, Set<Integer> allowed, int positive, int option) {
        OptionSide side = sides.get(option);
        if (side == null && !allowed.contains(option)) {
            out.negotiation(negative(positive), option);
            return Change.NONE;
        }
        side = side(sides, option);
        boolean before = side.on();
        send(side.receivedYes(allowed.contains(option)), positive, negative(positive), option);
        return before == side.on() ? Change.NONE : Change.ON;
    }

    private Change no(Map<Integer, OptionSide> sides, int positive, int option) {
        OptionSide side = sides.get(option);
        if (side == null) {
            return Change.NONE;
        }
        OptionSide.State before = side.state();
        send(side.receivedNo(), positive, negative(positive), option);
        return switch (before) {
            case YES, WANT_NO -> Change.OFF;
            case WANT_YES, WANT_YES_OPPOSITE -> Change.REFUSED;
            case NO, WANT_NO_OPPOSITE -> Change.NONE;
        };
    }

    private static int negative(int positive) {
        return positive == TelnetCode.WILL ? TelnetCode.WONT : TelnetCode.DONT;
    }

    private static OptionSide side(Map<Integer, OptionSide> sides, int option) {
        return sides.computeIfAbsent(option, _ -> new OptionSide());
    }

    private void send(OptionSide.Answer answer, int yes, int no, int option) {
        switch (answer) {
            case NOTHING -> {}
            case YES -> out.negotiation(yes, option);
            case NO -> out.negotiation(no, option);
        }
    }
}
