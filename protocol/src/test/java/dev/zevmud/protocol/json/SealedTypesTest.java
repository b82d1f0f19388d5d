package dev.zevmud.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealedTypesTest {

    sealed interface Shape {
        record Circle(int radius) implements Shape {}

        sealed interface Polygon extends Shape {}

        record UnitSquare() implements Polygon {}
    }

    sealed interface Tint {
        record Red() implements Tint {}
    }

    record Drawing(List<Shape> shapes, Tint tint) {}

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .addModule(new SealedTypes("type", Map.of(Tint.class, "kind")))
                    .build();

    @Test
    void aRecordIsNamedByItsSimpleNameInEachPosition() throws Exception {
        Drawing drawing =
                new Drawing(List.of(new Shape.Circle(2), new Shape.UnitSquare()), new Tint.Red());
        String json = mapper.writeValueAsString(drawing);
        assertThat(json)
                .isEqualTo(
                        "{\"shapes\":[{\"type\":\"circle\",\"radius\":2},{\"type\":\"unitSquare\"}],"
                                + "\"tint\":{\"kind\":\"red\"}}");
        assertThat(mapper.readValue(json, Drawing.class)).isEqualTo(drawing);
    }

    @Test
    void aRecordByItselfCarriesItsName() throws Exception {
        assertThat(mapper.writeValueAsString(new Shape.Circle(1)))
                .isEqualTo("{\"type\":\"circle\",\"radius\":1}");
        assertThat(mapper.readValue("{\"radius\":1,\"type\":\"circle\"}", Shape.class))
                .isEqualTo(new Shape.Circle(1));
    }

    @Test
    void anIntermediateInterfaceReadsOnlyItsOwn() throws Exception {
        assertThat(mapper.readValue("{\"type\":\"unitSquare\"}", Shape.Polygon.class))
                .isEqualTo(new Shape.UnitSquare());
        assertThatThrownBy(() ->
                        mapper.readValue("{\"type\":\"circle\",\"radius\":1}", Shape.Polygon.class))
                .isInstanceOf(JsonMappingException.class);
    }

    @Test
    void aNameThatIsNotPermittedIsRefused() {
        for (String name : List.of("red", "java.lang.Runtime", "Circle", "")) {
            assertThatThrownBy(() -> mapper.readValue("{\"type\":\"" + name + "\"}", Shape.class))
                    .isInstanceOf(JsonMappingException.class);
        }
        assertThatThrownBy(() -> mapper.readValue("{\"radius\":1}", Shape.class))
                .isInstanceOf(JsonMappingException.class);
    }
}
