package dev.zevmud.runtime.config;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/// Lists what a class declares, so that no declaration can be forgotten in the documentation.
public final class Variables {
    private Variables() {}

    /// The variables among a class's static fields, in the order of the source.
    public static List<Variable<?>> declaredIn(Class<?> declarations) {
        return Arrays.stream(declarations.getDeclaredFields())
                .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == Variable.class)
                .<Variable<?>>map(Variables::value)
                .toList();
    }

    private static Variable<?> value(Field field) {
        try {
            field.setAccessible(true);
            return (Variable<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
