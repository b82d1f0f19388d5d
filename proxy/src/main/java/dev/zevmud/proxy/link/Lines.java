package dev.zevmud.proxy.link;

import dev.zevmud.protocol.gmcp.ZevSession;
import dev.zevmud.protocol.json.ParseResult;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Puts lines together from bytes that come in any pieces: one ends with LF, CR LF or CR. What is
/// not UTF-8 becomes replacement characters.
final class Lines {

    private static final String TOO_LONG =
            "a line of more than " + ZevSession.MAX_LINE_BYTES + " bytes";

    private final ByteArrayOutputStream line = new ByteArrayOutputStream(0);
    private boolean afterReturn;

    /// The lines that end within these bytes.
    ParseResult<List<String>> add(ByteBuffer bytes) {
        List<String> lines = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte b = bytes.get();
            boolean secondHalf = b == '\n' && afterReturn;
            afterReturn = b == '\r';
            if (b == '\r' || b == '\n') {
                if (!secondHalf) {
                    lines.add(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                }
            } else if (line.size() >= ZevSession.MAX_LINE_BYTES) {
                return ParseResult.refused(TOO_LONG);
            } else {
                line.write(b);
            }
        }
        return ParseResult.parsed(lines);
    }
}
