package dev.zevmud.protocol.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import java.util.stream.Collectors;

/// Jackson's faults in words that never quote the input.
final class JsonFaults {

    private JsonFaults() {}

    static String describe(JsonProcessingException fault) {
        return switch (fault) {
            case StreamConstraintsException _ -> "JSON too deep or too long";
            case InvalidTypeIdException _ -> "missing or unknown type of object";
            case JsonMappingException mapping -> "missing or wrong value" + at(mapping);
            default -> "not JSON";
        };
    }

    private static String at(JsonMappingException fault) {
        String path =
                fault.getPath().stream()
                        .map(r -> r.getFieldName() == null ? "[]" : r.getFieldName())
                        .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : " at " + path;
    }
}
