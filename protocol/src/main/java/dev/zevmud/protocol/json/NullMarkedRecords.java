package dev.zevmud.protocol.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads records as their types say: a component that is not `@Nullable` must be there and must not
/// be null. Enum constants are kebab case in JSON (`TAKEN_OVER` → `taken-over`).
public final class NullMarkedRecords extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public NullMarkedRecords() {
        super("zev-mud null-marked records");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.appendAnnotationIntrospector(new Introspector());
    }

    private static final class Introspector extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
            RecordComponent component = component(member);
            return component == null ? null : !isNullable(component);
        }

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            RecordComponent component = component(annotated);
            return component == null || isNullable(component)
                    ? JsonSetter.Value.empty()
                    : JsonSetter.Value.forValueNulls(Nulls.FAIL);
        }

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            for (int i = 0; i < values.length; i++) {
                if (names[i] == null) {
                    names[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
                }
            }
            return names;
        }

        private static @Nullable RecordComponent component(Annotated annotated) {
            if (annotated instanceof AnnotatedParameter parameter) {
                RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
                if (components != null && parameter.getIndex() < components.length) {
                    return components[parameter.getIndex()];
                }
            }
            return null;
        }

        private static boolean isNullable(RecordComponent component) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
    }
}
