package dev.zevmud.proxy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.proxy.guard.ProxyHeader.Header;
import dev.zevmud.proxy.guard.ProxyHeader.Incomplete;
import dev.zevmud.proxy.guard.ProxyHeader.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyHeaderTest {

    private static final String SIGNATURE = "0d0a0d0a000d0a515549540a";
    private static final String TCP4 =
            SIGNATURE + "2111000c" + "cb007107" + "0a000001" + "c001" + "1f90";
    private static final String TCP6 =
            SIGNATURE
                    + "21210024"
                    + "20010db8000000000000000000000007"
                    + "fd000000000000000000000000000001"
                    + "c0011f90";

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    @ParameterizedTest
    @CsvSource({
        "PROXY TCP4 203.0.113.7 10.0.0.1 49153 8080, 203.0.113.7",
        "PROXY TCP6 2001:db8::7 fd00::1 49153 8080, 2001:db8:0:0:0:0:0:7",
        "PROXY TCP6 ::ffff:203.0.113.7 ::1 0 65535, 203.0.113.7"
    })
    void aLineNamesTheSource(String line, String source) {
        byte[] bytes = text(line + "\r\nGET / HTTP/1.1\r\n");
        assertThat(ProxyHeader.read(bytes))
                .isEqualTo(new Header(line.length() + 2, Optional.of(source)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROXY UNKNOWN", "PROXY UNKNOWN ffff::1 ffff::2 1 2"})
    void aLineMayKnowNothing(String line) {
        assertThat(ProxyHeader.read(text(line + "\r\n")))
                .isEqualTo(new Header(line.length() + 2, Optional.empty()));
    }

    @Test
    void binaryNamesTheSource() {
        assertThat(ProxyHeader.read(hex(TCP4 + "474554")))
                .isEqualTo(new Header(28, Optional.of("203.0.113.7")));
        assertThat(ProxyHeader.read(hex(TCP6)))
                .isEqualTo(new Header(52, Optional.of("2001:db8:0:0:0:0:0:7")));
        // With more behind the addresses.
        assertThat(ProxyHeader.read(hex(TCP4.replace("2111000c", "21110010") + "04000100")))
                .isEqualTo(new Header(32, Optional.of("203.0.113.7")));
        // LOCAL, unspecified, and a Unix socket.
        assertThat(ProxyHeader.read(hex(SIGNATURE + "20000000")))
                .isEqualTo(new Header(16, Optional.empty()));
        assertThat(ProxyHeader.read(hex(SIGNATURE + "21000000")))
                .isEqualTo(new Header(16, Optional.empty()));
        assertThat(ProxyHeader.read(hex(SIGNATURE + "21310004" + "00000000")))
                .isEqualTo(new Header(20, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {TCP4, TCP6, SIGNATURE + "20000004" + "00000000"})
    void whateverIsCutOffIsWaitedFor(String whole) {
        byte[] bytes = hex(whole);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(ProxyHeader.read(Arrays.copyOf(bytes, length)))
                    .as("%d bytes", length)
                    .isEqualTo(new Incomplete());
        }
    }

    @Test
    void aLineThatIsCutOffIsWaitedFor() {
        byte[] bytes = text("PROXY TCP4 203.0.113.7 10.0.0.1 49153 8080\r\n");
        for (int length = 0; length < bytes.length; length++) {
            assertThat(ProxyHeader.read(Arrays.copyOf(bytes, length))).isEqualTo(new Incomplete());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n",
                "P ",
                "PROXY\r\n",
                "proxy TCP4 1.1.1.1 2.2.2.2 1 2\r\n",
                "PROXY \r\n",
                "PROXY TCP5 1.1.1.1 2.2.2.2 1 2\r\n",
                "PROXY TCP4 1.1.1.1 2.2.2.2 1\r\n",
                "PROXY TCP4 1.1.1.1 2.2.2.2 1 2 3\r\n",
                "PROXY TCP4  1.1.1.1 2.2.2.2 1 2\r\n",
                "PROXY TCP4 1.1.1.1 2.2.2.2 1 65536\r\n",
                "PROXY TCP4 1.1.1.1 2.2.2.2 -1 2\r\n",
                "PROXY TCP4 2001:db8::7 fd00::1 1 2\r\n",
                "PROXY TCP6 1.1.1.1 2.2.2.2 1 2\r\n",
                "PROXY TCP4 example.org 2.2.2.2 1 2\r\n",
                "PROXY TCP4 1.1.1.0/24 2.2.2.2 1 2\r\n",
                "PROXY TCP4 1.1.1.1 2.2.2.2 1 2\n\r\n",
                "PROXY UNKNOWNED\r\n"
            })
    void anythingElseIsNoLine(String line) {
        assertThat(ProxyHeader.read(text(line))).isEqualTo(new Malformed());
    }

    @Test
    void aLineHasAnEnd() {
        String longest = "PROXY UNKNOWN " + "x".repeat(91);
        assertThat(ProxyHeader.read(text(longest + "\r\n")))
                .isEqualTo(new Header(107, Optional.empty()));
        assertThat(ProxyHeader.read(text(longest + "x\r\n"))).isEqualTo(new Malformed());
        assertThat(ProxyHeader.read(text("PROXY " + "x".repeat(100_000))))
                .isEqualTo(new Malformed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Version 1 in binary, an unknown command, an unknown family.
                "1111000c",
                "2211000c",
                "2141000c",
                // Too short for its addresses, longer than anybody needs.
                "2111000b",
                "21210023",
                "2111ffff",
                "2000ffff"
            })
    void anythingElseIsNoBinary(String head) {
        assertThat(ProxyHeader.read(hex(SIGNATURE + head + "00".repeat(70))))
                .isEqualTo(new Malformed());
    }

    @Test
    void noBytesMakeItFail() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = hex(i % 2 == 0 ? TCP4 : TCP6);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            byte[] start = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            switch (ProxyHeader.read(start)) {
                case Header(int length, var _) -> assertThat(length).isBetween(16, start.length);
                case Incomplete() -> assertThat(start.length).isLessThan(ProxyHeader.MAX_LENGTH);
                case Malformed() -> {}
            }
        }
    }
}
