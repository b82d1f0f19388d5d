package dev.zevmud.protocol.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.function.Function;

/// JSON as it comes from and goes to strangers: bounded, strict about types, forgiving about fields
/// that are not known (yet).
public final class Json {

    /// Objects and arrays within each other.
    public static final int MAX_DEPTH = 32;

    /// Digits of a number.
    public static final int MAX_NUMBER_LENGTH = 64;

    public static final int MAX_STRING_LENGTH = 1024 * 1024;
    public static final int MAX_NAME_LENGTH = 1024;

    private static final JsonMapper MAPPER = builder().build();

    private Json() {}

    /// What a mapper of this project starts from.
    public static JsonMapper.Builder builder() {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MAX_DEPTH)
                                        .maxNumberLength(MAX_NUMBER_LENGTH)
                                        .maxStringLength(MAX_STRING_LENGTH)
                                        .maxNameLength(MAX_NAME_LENGTH)
                                        .build())
                        .build();
        return JsonMapper.builder(factory)
                .addModule(new NullMarkedRecords())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(
                                JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> {
                            texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                            texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                            texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                        });
    }

    /// Any value, for GMCP.
    public static ParseResult<JsonNode> tree(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node == null || node.isMissingNode()) {
                return ParseResult.refused("no JSON value");
            }
            return isFinite(node)
                    ? ParseResult.parsed(node)
                    : ParseResult.refused("a number is too large");
        } catch (JsonProcessingException e) {
            return ParseResult.refused(reason(e));
        }
    }

    /// `1e999` reads as infinity, for which JSON has no number.
    private static boolean isFinite(JsonNode node) {
        if (node.isDouble()) {
            return Double.isFinite(node.doubleValue());
        }
        for (JsonNode child : node) {
            if (!isFinite(child)) {
                return false;
            }
        }
        return true;
    }

    /// A record to JSON; absent components are left out.
    public static JsonNode toTree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// JSON to a record; `check` has the last word on its values.
    public static <T, R> ParseResult<R> read(
            JsonNode node, Class<T> type, Function<T, ParseResult<R>> check) {
        try {
            T value = MAPPER.treeToValue(node, type);
            return value == null
                    ? ParseResult.refused("null is no " + type.getSimpleName())
                    : check.apply(value);
        } catch (JsonProcessingException e) {
            return ParseResult.refused(reason(e));
        }
    }

    /// What is wrong and where, without what was sent: it may be a password or a token.
    public static String reason(JsonProcessingException e) {
        e.clearLocation();
        return JsonFaults.describe(e);
    }
}
