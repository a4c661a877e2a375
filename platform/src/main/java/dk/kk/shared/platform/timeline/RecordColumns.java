package dk.kk.shared.platform.timeline;

import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record's components as columns. */
final class RecordColumns<T extends Record> {

    private final List<RecordComponent> components;
    private final List<String> names;
    private final Constructor<T> constructor;

    RecordColumns(Class<T> type) {
        components = List.of(type.getRecordComponents());
        names = components.stream()
                .map(component -> snakeCase(component.getName()))
                .toList();
        try {
            constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("Not a record: " + type, e);
        }
        constructor.setAccessible(true); // records of a feature are package-private
        components.forEach(part -> part.getAccessor().setAccessible(true));
    }

    List<String> names() {
        return names;
    }

    /** Each column of many records as one argument. */
    Stream<SqlArray> arrays(List<T> records) {
        return components.stream().map(component -> {
            var values = records.stream().map(value -> part(component, value)).toList();
            return SqlArray.of(component.getType(), values);
        });
    }

    private static @Nullable Object part(RecordComponent component, Record value) {
        try {
            var part = component.getAccessor().invoke(value);
            return part instanceof Enum<?> constant ? constant.name() : part;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    T read(SqlRow row) {
        @Nullable Object[] parts = new @Nullable Object[components.size()];
        for (var i = 0; i < parts.length; i++) {
            parts[i] = read(row, names.get(i), components.get(i).getType());
        }
        try {
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot build from " + names, e);
        }
    }

    private static @Nullable Object read(SqlRow row, String name, Class<?> type) {
        if (!type.isEnum()) {
            return row.get(name, MethodType.methodType(type).wrap().returnType());
        }
        var text = row.textOrNull(name);
        return Stream.of(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z0-9]+)", "_$1").toLowerCase(Locale.ROOT);
    }
}
