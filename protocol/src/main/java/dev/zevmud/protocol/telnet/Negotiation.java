package dev.zevmud.protocol.telnet;

import java.util.Arrays;
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
    private final Sides ours = new Sides();
    private final Sides theirs = new Sides();

    /// `oursAllowed`: what we do if the peer asks; `theirsAllowed`: what the peer may do.
    public Negotiation(TelnetEncoder out, Set<Integer> oursAllowed, Set<Integer> theirsAllowed) {
        this.out = out;
        this.oursAllowed = oursAllowed;
        this.theirsAllowed = theirsAllowed;
    }

    /// WILL: we offer to do it.
    public void offer(int option) {
        OptionSide side = ours.side(option);
        OptionSide.Answer answer = side.enable();
        ours.keep(option, side);
        send(answer, TelnetCode.WILL, TelnetCode.WONT, option);
    }

    /// WONT: we stop doing it.
    public void withdraw(int option) {
        OptionSide side = ours.side(option);
        OptionSide.Answer answer = side.disable();
        ours.keep(option, side);
        send(answer, TelnetCode.WILL, TelnetCode.WONT, option);
    }

    /// DO: we ask the peer to do it.
    public void ask(int option) {
        OptionSide side = theirs.side(option);
        OptionSide.Answer answer = side.enable();
        theirs.keep(option, side);
        send(answer, TelnetCode.DO, TelnetCode.DONT, option);
    }

    /// Whether we do it.
    public boolean ours(int option) {
        return ours.state(option) == OptionSide.State.YES;
    }

    /// Whether the peer does it.
    public boolean theirs(int option) {
        return theirs.state(option) == OptionSide.State.YES;
    }

    public Change received(int verb, int option) {
        return switch (verb) {
            case TelnetCode.WILL ->
                    yes(theirs, theirsAllowed.contains(option), TelnetCode.DO, option);
            case TelnetCode.WONT -> no(theirs, TelnetCode.DO, option);
            case TelnetCode.DO -> yes(ours, oursAllowed.contains(option), TelnetCode.WILL, option);
            case TelnetCode.DONT -> no(ours, TelnetCode.WILL, option);
            default ->
                    throw new IllegalArgumentException(
                            "verb " + verb + " is not WILL, WONT, DO or DONT");
        };
    }

    private Change yes(Sides sides, boolean allowed, int positive, int option) {
        OptionSide side = sides.side(option);
        boolean before = side.on();
        OptionSide.Answer answer = side.receivedYes(allowed);
        sides.keep(option, side);
        send(answer, positive, negative(positive), option);
        return before == side.on() ? Change.NONE : Change.ON;
    }

    private Change no(Sides sides, int positive, int option) {
        OptionSide side = sides.side(option);
        OptionSide.State before = side.state();
        OptionSide.Answer answer = side.receivedNo();
        sides.keep(option, side);
        send(answer, positive, negative(positive), option);
        return switch (before) {
            case YES, WANT_NO -> Change.OFF;
            case WANT_YES, WANT_YES_OPPOSITE -> Change.REFUSED;
            case NO, WANT_NO_OPPOSITE -> Change.NONE;
        };
    }

    private static int negative(int positive) {
        return positive == TelnetCode.WILL ? TelnetCode.WONT : TelnetCode.DONT;
    }

    private void send(OptionSide.Answer answer, int yes, int no, int option) {
        switch (answer) {
            case NOTHING -> {}
            case YES -> out.negotiation(yes, option);
            case NO -> out.negotiation(no, option);
        }
    }

    /// The states of one side of the options that ever left NO: a handful, kept small since every
    /// connection has them.
    private static final class Sides {

        private byte[] options = {};
        private OptionSide.State[] states = {};

        OptionSide.State state(int option) {
            int at = find(option);
            return at < 0 ? OptionSide.State.NO : states[at];
        }

        OptionSide side(int option) {
            return new OptionSide(state(option));
        }

        void keep(int option, OptionSide side) {
            int at = find(option);
            if (at < 0) {
                if (side.state() == OptionSide.State.NO) {
                    return;
                }
                at = options.length;
                options = Arrays.copyOf(options, at + 1);
                states = Arrays.copyOf(states, at + 1);
                options[at] = (byte) option;
            }
            states[at] = side.state();
        }

        private int find(int option) {
            for (int i = 0; i < options.length; i++) {
                if (options[i] == (byte) option) {
                    return i;
                }
            }
            return -1;
        }
    }
}
