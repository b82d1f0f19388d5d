package dev.zevmud.proxy.link;

import dev.zevmud.protocol.connection.ForwardedAddress;
import dev.zevmud.protocol.telnet.TelnetCode;
import dev.zevmud.protocol.telnet.TelnetOption;
import java.io.ByteArrayOutputStream;
import java.util.function.Predicate;

/// What a tunnel tells a game that asks by NEW-ENVIRON: the player's address, before any byte of
/// the player, who could claim another one. So theirs wait until the game has asked, or has begun
/// to write, by which it shows that it does not. A game that never asks is told nothing. Any
/// thread.
final class Foreword {

    /// Of what waits: more than a client has to say by itself.
    private static final int MAX_HELD = 64 * 1024;

    private enum Expects {
        ANYTHING,
        COMMAND,
        OPTION_ASKED_FOR,
        OTHER_OPTION,
        /// It has begun.
        NOTHING
    }

    private final String address;
    private final Predicate<byte[]> toGame;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(0);
    private Expects expects = Expects.ANYTHING;

    /// `toGame` takes bytes for the game, and says whether it could.
    Foreword(String address, Predicate<byte[]> toGame) {
        this.address = address;
        this.toGame = toGame;
    }

    /// False when there is more than can wait.
    synchronized boolean playerSaid(byte[] bytes) {
        if (expects == Expects.NOTHING) {
            return toGame.test(bytes);
        }
        held.writeBytes(bytes);
        return held.size() <= MAX_HELD;
    }

    /// False when the game cannot take what has waited.
    synchronized boolean gameSaid(byte[] bytes) {
        for (int i = 0; i < bytes.length && expects != Expects.NOTHING; i++) {
            int code = bytes[i] & 0xFF;
            switch (expects) {
                case ANYTHING ->
                        expects = code == TelnetCode.IAC ? Expects.COMMAND : Expects.NOTHING;
                case COMMAND -> expects = afterCommand(code);
                case OPTION_ASKED_FOR -> {
                    if (code == TelnetOption.NEW_ENVIRON) {
                        expects = Expects.NOTHING;
                        return toGame.test(ForwardedAddress.announcement(address)) && release();
                    }
                    expects = Expects.ANYTHING;
                }
                case OTHER_OPTION -> expects = Expects.ANYTHING;
                case NOTHING -> {}
            }
        }
        return expects != Expects.NOTHING || release();
    }

    private static Expects afterCommand(int code) {
        return switch (code) {
            case TelnetCode.DO -> Expects.OPTION_ASKED_FOR;
            case TelnetCode.DONT, TelnetCode.WILL, TelnetCode.WONT -> Expects.OTHER_OPTION;
            // Text with the byte 255, and a subnegotiation, come when all that is asked was asked.
            case TelnetCode.IAC, TelnetCode.SB -> Expects.NOTHING;
            default -> Expects.ANYTHING;
        };
    }

    private boolean release() {
        byte[] waited = held.toByteArray();
        held.reset();
        return waited.length == 0 || toGame.test(waited);
    }
}
