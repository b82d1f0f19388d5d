package dev.zevmud.loadtest.trial;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zevmud.protocol.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a run was and what came of it, as it is written: times in seconds, answers in milliseconds.
record Report(
        String target,
        String begun,
        int players,
        double ramp,
        double duration,
        double think,
        String logIn,
        String mix,
        long seed,
        Limits limits,
        boolean passed,
        List<String> missed,
        Figures figures) {

    private static final double MILLIS = 1_000;

    private static final JsonMapper MAPPER =
            Json.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Report of(Options options, String begun, Figures figures) {
        List<String> missed = options.limits().missed(figures, options.players());
        return new Report(
                options.target().url(),
                begun,
                options.players(),
                options.ramp().toMillis() / MILLIS,
                options.duration().toMillis() / MILLIS,
                options.think().toMillis() / MILLIS,
                options.logIn().word(),
                options.mix().toString(),
                options.seed(),
                options.limits(),
                missed.isEmpty(),
                missed,
                figures);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, MAPPER.writeValueAsString(this) + '\n');
    }
}
