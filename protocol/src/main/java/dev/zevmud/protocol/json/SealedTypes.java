package dev.zevmud.protocol.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and writes sealed interfaces of records without an annotation on any of them: the property
/// named at construction holds the record's simple name, first letter in lower case
/// (`ServerFrame.Open` → `"type":"open"`). A name that is not one of the permitted records is
/// refused, so JSON from a socket can never choose a class. Hierarchies that use another property
/// are named at construction.
public final class SealedTypes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private final String property;
    private final HashMap<Class<?>, String> exceptions;

    public SealedTypes(String property) {
        this(property, Map.of());
    }

    /// `exceptions`: the property of sealed interfaces that do not use `property`.
    public SealedTypes(String property, Map<Class<?>, String> exceptions) {
        super("zev-mud sealed types by " + property);
        this.property = property;
        this.exceptions = new HashMap<>(exceptions);
    }

    @Override
    public void setupModule(SetupContext context) {
        context.appendAnnotationIntrospector(new Introspector(property, exceptions));
    }

    /// `OutputItem.Text` → `text`, `ConnectionLost` → `connectionLost`.
    static String nameOf(Class<?> type) {
        String simple = type.getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    private static final class Introspector extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        private final String property;
        private final HashMap<Class<?>, String> exceptions;

        Introspector(String property, Map<Class<?>, String> exceptions) {
            this.property = property;
            this.exceptions = new HashMap<>(exceptions);
        }

        @Override
        public @Nullable TypeResolverBuilder<?> findTypeResolver(
                MapperConfig<?> config, AnnotatedClass annotated, JavaType baseType) {
            Class<?> raw = annotated.getRawType();
            Class<?> root = sealedRoot(raw);
            if (root == null) {
                return null;
            }
            return new StdTypeResolverBuilder()
                    .init(JsonTypeInfo.Id.NAME, null)
                    .inclusion(JsonTypeInfo.As.PROPERTY)
                    .typeProperty(exceptions.getOrDefault(root, property));
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
            Class<?> root = sealedRoot(annotated.getRawType());
            if (root == null) {
                return null;
            }
            List<NamedType> names = new ArrayList<>();
            collect(root, names);
            return names;
        }

        @Override
        public @Nullable String findTypeName(AnnotatedClass annotated) {
            Class<?> raw = annotated.getRawType();
            return sealedRoot(raw) != null && !raw.isInterface() ? nameOf(raw) : null;
        }

        private static void collect(Class<?> type, List<NamedType> names) {
            if (type.isSealed()) {
                for (Class<?> permitted : type.getPermittedSubclasses()) {
                    collect(permitted, names);
                }
            } else {
                names.add(new NamedType(type, nameOf(type)));
            }
        }

        /// The outermost sealed interface above `type` (or itself), null if there is none.
        private static @Nullable Class<?> sealedRoot(Class<?> type) {
            for (Class<?> parent : type.getInterfaces()) {
                Class<?> root = sealedRoot(parent);
                if (root != null) {
                    return root;
                }
            }
            return type.isInterface() && type.isSealed() ? type : null;
        }
    }
}
