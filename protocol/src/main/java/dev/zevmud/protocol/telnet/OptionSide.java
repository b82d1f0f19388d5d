package dev.zevmud.protocol.telnet;

/// RFC 1143's "Q method" for one side of one option. It speaks of yes and no: for the peer's side
/// yes is WILL (received) and DO (sent), for our own side it is DO (received) and WILL (sent).
public final class OptionSide {

    public enum State {
        NO,
        YES,
        WANT_NO,
        WANT_NO_OPPOSITE,
        WANT_YES,
        WANT_YES_OPPOSITE
    }

    /// What has to be sent now.
    public enum Answer {
        NOTHING,
        YES,
        NO
    }

    private State state;

    public OptionSide() {
        this(State.NO);
    }

    OptionSide(State state) {
        this.state = state;
    }

    public State state() {
        return state;
    }

    /// Whether the option is in force on this side.
    public boolean on() {
        return state == State.YES;
    }

    /// The peer said yes; `wanted` says whether we agree if it was the peer's own idea.
    public Answer receivedYes(boolean wanted) {
        return switch (state) {
            case NO -> wanted ? to(State.YES, Answer.YES) : Answer.NO;
            case YES -> Answer.NOTHING;
            // An error of the peer: a no was answered by a yes.
            case WANT_NO -> to(State.NO, Answer.NOTHING);
            case WANT_NO_OPPOSITE, WANT_YES -> to(State.YES, Answer.NOTHING);
            case WANT_YES_OPPOSITE -> to(State.WANT_NO, Answer.NO);
        };
    }

    /// The peer said no.
    public Answer receivedNo() {
        return switch (state) {
            case NO -> Answer.NOTHING;
            case YES -> to(State.NO, Answer.NO);
            case WANT_NO, WANT_YES, WANT_YES_OPPOSITE -> to(State.NO, Answer.NOTHING);
            case WANT_NO_OPPOSITE -> to(State.WANT_YES, Answer.YES);
        };
    }

    /// We want the option on.
    public Answer enable() {
        return switch (state) {
            case NO -> to(State.WANT_YES, Answer.YES);
            case WANT_NO -> to(State.WANT_NO_OPPOSITE, Answer.NOTHING);
            case WANT_YES_OPPOSITE -> to(State.WANT_YES, Answer.NOTHING);
            case YES, WANT_NO_OPPOSITE, WANT_YES -> Answer.NOTHING;
        };
    }

    /// We want the option off.
    public Answer disable() {
        return switch (state) {
            case YES -> to(State.WANT_NO, Answer.NO);
            case WANT_NO_OPPOSITE -> to(State.WANT_NO, Answer.NOTHING);
            case WANT_YES -> to(State.WANT_YES_OPPOSITE, Answer.NOTHING);
            case NO, WANT_NO, WANT_YES_OPPOSITE -> Answer.NOTHING;
        };
    }

    private Answer to(State next, Answer answer) {
        state = next;
        return answer;
    }
}
