package dev.zevmud.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ClientFrame;
import dev.zevmud.protocol.frame.ServerFrame;
import dev.zevmud.protocol.gmcp.GmcpPayload;
import dev.zevmud.protocol.gmcp.ZevSession;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretsTest {

    /// All records of a sealed interface, and those that stand beside them in it.
    private static Stream<Class<?>> records(Class<?> type) {
        Stream<Class<?>> here =
                Stream.concat(
                                type.isSealed()
                                        ? Arrays.stream(type.getPermittedSubclasses())
                                        : Stream.empty(),
                                Arrays.stream(type.getDeclaredClasses()))
                        .flatMap(SecretsTest::records);
        return type.isRecord() ? Stream.concat(Stream.of(type), here) : here;
    }

    @Test
    void everyRecordWithASecretDescribesItselfWithoutIt() {
        assertThat(
                        Stream.of(GmcpPayload.class, ClientFrame.class, ServerFrame.class)
                                .flatMap(SecretsTest::records)
                                .distinct()
                                .filter(record ->
                                        Arrays.stream(record.getRecordComponents())
                                                .anyMatch(c -> Secrets.isSecret(c.getName()))))
                .hasSize(9)
                .allSatisfy(record ->
                        assertThat(record.getDeclaredMethod("toString").isSynthetic()).isFalse())
                .allSatisfy(record ->
                        assertThat(textOf(record)).contains("…").doesNotContain("hidden"));
    }

    /// An object of the record, each text of it `hidden` where it is a secret.
    private static String textOf(Class<?> record) throws ReflectiveOperationException {
        var components = record.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] =
                    types[i] == String.class
                            ? (Secrets.isSecret(components[i].getName()) ? "hidden" : "shown")
                            : types[i] == long.class
                                    ? (Object) 1L
                                    : types[i] == int.class
                                            ? (Object) 1
                                            : types[i] == boolean.class ? (Object) true : null;
        }
        return record.getDeclaredConstructor(types).newInstance(values).toString();
    }

    @Test
    void theRestIsShown() {
        assertThat(new ZevSession.Resume("the session", "the token", 7))
                .hasToString("Resume[session=the session, token=…, seq=7]");
        assertThat(new ZevSession.Resume("s", "the token", 7).toMessage())
                .asString()
                .doesNotContain("the token");
    }
}
