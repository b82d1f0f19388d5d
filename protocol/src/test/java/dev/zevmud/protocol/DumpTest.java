package dev.zevmud.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest {

    private static final String OF_A_SERVER =
            "%FF%FD%18%FF%FA%18%01%FF%F0%FF%FA'%01%00MTTS%00CHARSET%FF%F0Hi %1B[31mthere%0D%0A> %FF%EF"
                    + "%FF%FAF%01NAME%02zev%01PORT%021%022%FF%F0"
                    + "%FF%FAE%01ROOM%02%03%01EXITS%02%05%02n%02s%06%04%FF%F0"
                    + "%FF%FA%C9Room.Info {\"num\":1}%FF%F0%FF%FA*%01;UTF-8%FF%F0%FF%FAV%FF%F0";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    private int run(InputStream in, String... arguments) throws IOException {
        return Dump.run(
                List.of(arguments),
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8));
    }

    private static byte[] deflated(String readable) {
        Deflater deflater = new Deflater();
        deflater.setInput(Transcript.bytes(readable));
        deflater.finish();
        byte[] room = new byte[1024];
        return java.util.Arrays.copyOf(room, deflater.deflate(room));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aServersStreamIsPrintedFromAFileThroughItsCompression(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("capture");
        Files.write(
                file,
                joined(
                        Transcript.bytes(OF_A_SERVER),
                        deflated("packed%0D%0A"),
                        Transcript.bytes("plain%0D%0A%FF%F1rest")));
        assertThat(run(InputStream.nullInputStream(), file.toString())).isZero();
        assertThat(printed())
                .hasSize(16)
                .startsWith("DO TTYPE", "SB TTYPE SEND", "SB NEW-ENVIRON SEND MTTS CHARSET")
                .contains(
                        "EOR",
                        "SB MSSP NAME=[zev] PORT=[1, 2]",
                        "SB MSDP ROOM={EXITS: [\"n\", \"s\"]}",
                        "SB GMCP Room.Info {\"num\":1}",
                        "SB CHARSET REQUEST ;UTF-8",
                        "SB MCCP2 compressed from here on",
                        "end of compression",
                        "NOP");
        assertThat(printed().get(11)).startsWith("line").contains("packed");
        assertThat(printed().getLast()).startsWith("rest");
    }

    @Test
    void aClientsStreamIsPrintedFromStandardInput() throws IOException {
        byte[] plain =
                Transcript.bytes(
                        "%FF%FB%1F%FF%FA%1F%00P%00%18%FF%F0%FF%FA%18%00MTTS 9%FF%F0"
                                + "%FF%FA'%00%00A%01x%1B%FF%F0%FF%FAW%FF%F0");
        InputStream in = new ByteArrayInputStream(joined(plain, new byte[] {1, 2, 3}));
        assertThat(run(in, "--client")).isZero();
        assertThat(printed())
                .containsExactly(
                        "WILL NAWS",
                        "SB NAWS 80x24",
                        "SB TTYPE IS MTTS 9",
                        "SB NEW-ENVIRON IS A=x%1B",
                        "SB MCCP3 compressed from here on",
                        "violation: damaged compressed data");
    }

    @Test
    void badUsageIsAnsweredWithTheUsage() throws IOException {
        for (String[] bad :
                new String[][] {{"--what"}, {"a", "b"}, {"--client", "--server"}, {"-h"}}) {
            error.reset();
            assertThat(run(InputStream.nullInputStream(), bad)).isEqualTo(2);
            assertThat(error.toString(StandardCharsets.UTF_8)).startsWith("usage: Dump");
        }
        assertThat(run(InputStream.nullInputStream(), "/no/such/file")).isEqualTo(2);
        assertThat(printed()).isEmpty();
    }

    @Test
    void mainPrintsWhatIsInTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("capture"), Transcript.bytes("%FF%FB%C9"));
        PrintStream before = System.out;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            Dump.main(new String[] {"--server", file.toString()});
        } finally {
            System.setOut(before);
        }
        assertThat(printed()).containsExactly("WILL GMCP");
    }
}
