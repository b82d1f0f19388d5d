package dev.zevmud.server.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.OutputLog;
import dev.zevmud.server.session.ToClient;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the outputs of all sessions to a file, a JSON object a line: `session`, `seq`, `text`.
/// For tests of what clients show; it holds whatever players read.
final class OutputLogFile implements OutputLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutputLogFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Writer file;

    /// Goes on at the end of a file that is there.
    OutputLogFile(Path path) throws IOException {
        file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void shown(String session, ToClient.Show output) {
        ObjectNode line =
                JSON.createObjectNode()
                        .put("session", session)
                        .put("seq", output.seq())
                        .put("text", text(output));
        try {
            synchronized (this) {
                file.write(line + "\n");
                file.flush();
            }
        } catch (IOException e) {
            // The players go on; whoever compares sees what is missing.
            LOG.error("an output could not be written down", e);
        }
    }

    private static String text(ToClient.Show output) {
        var text = new StringBuilder();
        for (OutputItem item : output.items()) {
            if (item instanceof OutputItem.Text(var lines)) {
                lines.forEach(line -> text.append(line.text()).append('\n'));
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
