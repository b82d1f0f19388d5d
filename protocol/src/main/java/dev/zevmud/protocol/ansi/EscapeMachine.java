package dev.zevmud.protocol.ansi;

/// Paul Williams' state machine for ANSI-compatible terminals over code points, with 7-bit C1 only.
/// DCS, SOS, PM and APC strings are consumed; so is all that has no meaning. A string that is not
/// terminated ends with its line.
final class EscapeMachine {

    /// A longer OSC string is consumed and ignored.
    static final int MAX_OSC_LENGTH = 4 * 1024;

    private static final int BEL = 0x07;
    private static final int LF = 0x0A;
    private static final int CR = 0x0D;
    private static final int CAN = 0x18;
    private static final int SUB = 0x1A;
    private static final int ESC = 0x1B;
    private static final int DEL = 0x7F;

    interface Handler {
        void print(int codePoint);

        /// A C0 control.
        void execute(int control);

        /// A control sequence without private marker and intermediates.
        void controlSequence(int finalByte, Parameters parameters);

        void operatingSystemCommand(String text);
    }

    private enum State {
        GROUND,
        ESCAPE,
        ESCAPE_INTERMEDIATE,
        CSI_ENTRY,
        CSI_PARAM,
        CSI_INTERMEDIATE,
        CSI_IGNORE,
        OSC_STRING,
        DCS_IGNORE,
        SOS_PM_APC_STRING
    }

    private final Handler handler;
    private final Parameters parameters = new Parameters();
    private final StringBuilder osc = new StringBuilder(0);
    private boolean oscTooLong;
    private State state = State.GROUND;

    EscapeMachine(Handler handler) {
        this.handler = handler;
    }

    boolean inGround() {
        return state == State.GROUND;
    }

    void accept(int c) {
        // From anywhere.
        if (c == CAN || c == SUB) {
            forgetOsc();
            state = State.GROUND;
            return;
        }
        if (c == ESC) {
            if (state == State.OSC_STRING) {
                endOsc();
            }
            state = State.ESCAPE;
            return;
        }
        switch (state) {
            case GROUND -> ground(c);
            case ESCAPE -> escape(c);
            case ESCAPE_INTERMEDIATE -> escapeIntermediate(c);
            case CSI_ENTRY -> csiEntry(c);
            case CSI_PARAM -> csiParam(c);
            case CSI_INTERMEDIATE, CSI_IGNORE -> csiIgnore(c);
            case OSC_STRING -> oscString(c);
            case DCS_IGNORE, SOS_PM_APC_STRING -> ignoredString(c);
        }
    }

    private void ground(int c) {
        if (c < 0x20) {
            handler.execute(c);
        } else if (!isDelOrC1(c)) {
            handler.print(c);
        }
    }

    private void escape(int c) {
        if (c < 0x20) {
            handler.execute(c);
        } else if (c <= 0x2F) {
            state = State.ESCAPE_INTERMEDIATE;
        } else if (c == '[') {
            parameters.clear();
            state = State.CSI_ENTRY;
        } else if (c == ']') {
            state = State.OSC_STRING;
        } else if (c == 'P') {
            state = State.DCS_IGNORE;
        } else if (c == 'X' || c == '^' || c == '_') {
            state = State.SOS_PM_APC_STRING;
        } else if (c < DEL) {
            state = State.GROUND;
        } else if (c > DEL) {
            unexpected(c);
        }
    }

    private void escapeIntermediate(int c) {
        if (c < 0x20) {
            handler.execute(c);
        } else if (c > DEL) {
            unexpected(c);
        } else if (c >= 0x30 && c < DEL) {
            state = State.GROUND;
        }
    }

    private void csiEntry(int c) {
        if (c >= '<' && c <= '?') {
            // A private marker: nothing of it is for us.
            state = State.CSI_IGNORE;
        } else {
            state = State.CSI_PARAM;
            csiParam(c);
        }
    }

    private void csiParam(int c) {
        if (c < 0x20) {
            handler.execute(c);
        } else if (c <= 0x2F) {
            state = State.CSI_INTERMEDIATE;
        } else if (c <= '9') {
            parameters.digit(c - '0');
        } else if (c == ';' || c == ':') {
            if (!parameters.next(c == ':')) {
                state = State.CSI_IGNORE;
            }
        } else if (c <= '?') {
            state = State.CSI_IGNORE;
        } else if (c < DEL) {
            state = State.GROUND;
            handler.controlSequence(c, parameters);
        } else if (c > DEL) {
            unexpected(c);
        }
    }

    private void csiIgnore(int c) {
        if (c < 0x20) {
            handler.execute(c);
        } else if (c >= 0x40 && c < DEL) {
            state = State.GROUND;
        } else if (c > DEL) {
            unexpected(c);
        }
    }

    private void oscString(int c) {
        if (c == BEL) {
            state = State.GROUND;
            endOsc();
        } else if (c == LF || c == CR) {
            forgetOsc();
            state = State.GROUND;
            handler.execute(c);
        } else if (c >= 0x20 && !isDelOrC1(c)) {
            if (osc.length() >= MAX_OSC_LENGTH) {
                oscTooLong = true;
            } else {
                osc.appendCodePoint(c);
            }
        }
    }

    private void ignoredString(int c) {
        if (c == LF || c == CR) {
            state = State.GROUND;
            handler.execute(c);
        }
    }

    /// A character that no sequence may hold: the sequence is over, the character is text.
    private void unexpected(int c) {
        state = State.GROUND;
        ground(c);
    }

    private void endOsc() {
        if (!oscTooLong) {
            handler.operatingSystemCommand(osc.toString());
        }
        forgetOsc();
    }

    private void forgetOsc() {
        oscTooLong = false;
        if (!osc.isEmpty()) {
            osc.setLength(0);
            osc.trimToSize();
        }
    }

    private static boolean isDelOrC1(int c) {
        return c >= DEL && c <= 0x9F;
    }
}
