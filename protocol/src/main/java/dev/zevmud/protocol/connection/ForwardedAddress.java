package dev.zevmud.protocol.connection;

import dev.zevmud.protocol.telnet.TelnetEncoder;
import dev.zevmud.protocol.telnet.TelnetOption;

/// How one who passes a client's bytes on untouched says for whom: before the first of them.
public final class ForwardedAddress {

    private ForwardedAddress() {}

    /// NEW-ENVIRON's INFO with MNES' `IPADDRESS`. A game that knows neither passes over it.
    public static byte[] announcement(String address) {
        byte[] payload = Environment.info("IPADDRESS", address);
        return new TelnetEncoder().subnegotiation(TelnetOption.NEW_ENVIRON, payload).take();
    }
}
