package dev.zevmud.proxy.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.connection.ServerConnection;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForewordTest {

    private static final String ANNOUNCED =
            "\u00FF\u00FA'\u0002\u0000IPADDRESS\u0001203.0.113.7\u00FF\u00F0";

    private final ByteArrayOutputStream game = new ByteArrayOutputStream();
    private final Foreword foreword =
            new Foreword(
                    "203.0.113.7",
                    bytes -> {
                        game.writeBytes(bytes);
                        return true;
                    });

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String heard() {
        return game.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatThePlayerClaimsComesBehindTheAddress() {
        ServerConnection ours = new ServerConnection(Map::of);
        ours.start();
        assertThat(foreword.playerSaid(bytes("mine"))).isTrue();
        assertThat(heard()).isEmpty();
        for (byte b : ours.takeOutput()) {
            assertThat(foreword.gameSaid(new byte[] {b})).isTrue();
        }
        assertThat(foreword.playerSaid(bytes(" and more"))).isTrue();
        assertThat(heard()).isEqualTo(ANNOUNCED + "mine and more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By what name?",
                "\u00FF\u00FD\u0018\u00FF\u00FB'\u00FF\u00FE'Welcome \u00FF\u00FD'",
                "\u00FF\u00F9Welcome",
                "\u00FF\u00FF\u00FF\u00FD'",
                "\u00FF\u00FAE\u0001NAME\u00FF\u00F0\u00FF\u00FD'"
            })
    void aGameThatDoesNotAskIsToldNothing(String greeting) {
        assertThat(foreword.playerSaid(bytes("Zev\r\n"))).isTrue();
        assertThat(foreword.gameSaid(bytes(greeting))).isTrue();
        assertThat(heard()).isEqualTo("Zev\r\n");
    }

    @Test
    void noMoreWaitsThanFits() {
        boolean taken = true;
        int sent = 0;
        while (taken) {
            taken = foreword.playerSaid(new byte[1024]);
            sent += 1024;
            assertThat(sent).isLessThan(1_000_000);
        }
        assertThat(heard()).isEmpty();
    }
}
