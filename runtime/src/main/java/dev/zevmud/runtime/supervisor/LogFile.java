package dev.zevmud.runtime.supervisor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The file that a service's output is appended to. It is set aside as `NAME.log.1` when it is
/// large at a start.
record LogFile(Path path) {
    private static final long LARGE = 10L * 1024 * 1024;
    private static final int TAIL_BYTES = 8192;

    void rotate() throws IOException {
        if (Files.exists(path) && Files.size(path) > LARGE) {
            Files.move(
                    path,
                    path.resolveSibling(path.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The last lines, at most `count`, from `offset` on.
    List<String> tail(int count, long offset) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var from = Math.max(offset, file.length() - TAIL_BYTES);
            file.seek(Math.min(from, file.length()));
            var bytes = new byte[(int) Math.min(TAIL_BYTES, file.length() - file.getFilePointer())];
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(cannot be read: " + e.getMessage() + ")");
        }
    }

    long size() {
        return path.toFile().length();
    }
}
