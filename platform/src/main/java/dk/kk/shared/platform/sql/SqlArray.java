package dk.kk.shared.platform.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many values as one argument: {@code where id = any (?)}, {@code from unnest(?, ?)}. */
public final class SqlArray {
    private static final Map<Class<?>, String> TYPES = Map.of(
            UUID.class, "uuid",
            LocalDate.class, "date",
            int.class, "integer",
            Integer.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            BigDecimal.class, "numeric");
    private final String type;
    private final List<? extends @Nullable Object> values;

    private SqlArray(String type, Collection<? extends @Nullable Object> values) {
        this.type = type;
        this.values = values.stream().toList();
    }

    public static SqlArray uuids(Collection<? extends @Nullable UUID> values) {
        return new SqlArray("uuid", values);
    }

    /** Texts as they are, codes and all else by what they print. */
    public static SqlArray texts(Collection<? extends @Nullable Object> values) {
        return new SqlArray(
                "text",
                values.stream().map(value -> Objects.toString(value, null)).toList());
    }

    public static SqlArray numbers(Collection<? extends @Nullable Long> values) {
        return new SqlArray("bigint", values);
    }

    public static SqlArray days(Collection<? extends @Nullable LocalDate> values) {
        return new SqlArray("date", values);
    }

    public static SqlArray instants(Collection<? extends @Nullable Instant> values) {
        return new SqlArray(
                "timestamptz",
                values.stream()
                        .map(value -> value == null ? null : value.atOffset(ZoneOffset.UTC))
                        .toList());
    }

    public static SqlArray bytes(Collection<byte[]> values) {
        return new SqlArray("bytea", values);
    }

    /** A column of such values; without a type of their own they are texts. */
    public static SqlArray of(Class<?> type, Collection<? extends @Nullable Object> values) {
        var sqlType = TYPES.get(type);
        return sqlType == null ? texts(values) : new SqlArray(sqlType, values);
    }

    Array on(Connection connection) throws SQLException {
        return connection.createArrayOf(type, elements());
    }

    /** Of their own type the driver sends them as they are; of others it makes one long text, quoted value by value. */
    private @Nullable Object[] elements() {
        return switch (type) {
            case "text" -> values.toArray(String[]::new);
            case "bigint" -> values.toArray(Long[]::new);
            case "bytea" -> values.toArray(byte[][]::new);
            default -> values.toArray();
        };
    }
}
