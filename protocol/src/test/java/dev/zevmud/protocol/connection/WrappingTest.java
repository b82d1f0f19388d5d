package dev.zevmud.protocol.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.Transcript;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.protocol.text.StyledLine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How wide the lines are that a client gets.
class WrappingTest {

    private static final String LONG = "word ".repeat(60).strip();

    /// The widest line that a client gets which has said this; -1: the lines are whole.
    private static int widest(String said) {
        ServerConnection connection = new ServerConnection(Map::of);
        connection.start();
        byte[] bytes = Transcript.bytes(said);
        connection.feed(bytes, 0, bytes.length, _ -> {});
        connection.takeOutput();
        connection.send(List.of(new OutputItem.Text(List.of(StyledLine.plain(LONG)))));
        String[] lines = Transcript.readable(connection.takeOutput()).split("%0D%0A", 0);
        assertThat(String.join(" ", lines)).isEqualTo(LONG);
        return lines.length == 1
                ? -1
                : Arrays.stream(lines).mapToInt(String::length).max().orElse(0);
    }

    @Test
    void aTerminalGetsLinesThatFitIt() {
        assertThat(widest("%FF%FB%1F%FF%FA%1F%00%28%00%18%FF%F0")).isEqualTo(39);
        assertThat(widest("%FF%FB%1F%FF%FA%1F%00%64%00%18%FF%F0")).isEqualTo(99);
    }

    @Test
    void oneThatHasNotToldItsSizeHasEightyColumns() {
        assertThat(widest("")).isEqualTo(79);
        assertThat(widest("%FF%FB%1F%FF%FA%1F%00%00%00%00%FF%F0")).isEqualTo(79);
    }

    @Test
    void noTerminalIsTakenForNarrowerThanTwentyColumns() {
        assertThat(widest("%FF%FB%1F%FF%FA%1F%00%03%00%18%FF%F0")).isEqualTo(19);
    }

    @Test
    void aVoiceAndAClientThatNumbersOutputGetWholeLines() {
        String size = "%FF%FB%1F%FF%FA%1F%00%28%00%18%FF%F0";
        String reader =
                "%FF%FB%18%FF%FA%18%00TINTIN%FF%F0%FF%FA%18%00XTERM%FF%F0%FF%FA%18%00MTTS 64%FF%F0";
        assertThat(widest(size + reader)).isEqualTo(-1);
        String session = "%FF%FD%C9%FF%FA%C9Core.Supports.Set [\"Zev.Session 1\"]%FF%F0";
        assertThat(widest(size + session)).isEqualTo(-1);
    }
}
