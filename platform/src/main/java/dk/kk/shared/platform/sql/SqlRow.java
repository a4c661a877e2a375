package dk.kk.shared.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row by its columns' names. A column that may be null is read by {@code ...OrNull}; null elsewhere is an error. */
public final class SqlRow {
    private final ResultSet row;

    SqlRow(ResultSet row) {
        this.row = row;
    }

    public UUID uuid(String column) {
        return some(column, uuidOrNull(column));
    }

    public @Nullable UUID uuidOrNull(String column) {
        return get(column, UUID.class);
    }

    public String text(String column) {
        return some(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        return read(() -> row.getString(column));
    }

    public LocalDate day(String column) {
        return some(column, dayOrNull(column));
    }

    public @Nullable LocalDate dayOrNull(String column) {
        return get(column, LocalDate.class);
    }

    public Instant instant(String column) {
        return some(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) {
        var time = get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public long number(String column) {
        return some(column, numberOrNull(column));
    }

    public @Nullable Long numberOrNull(String column) {
        return read(() -> {
            var number = row.getLong(column);
            return row.wasNull() ? null : number;
        });
    }

    public double fraction(String column) {
        return some(column, read(() -> row.getDouble(column)));
    }

    public boolean flag(String column) {
        return some(column, get(column, Boolean.class));
    }

    public byte[] bytes(String column) {
        return some(column, read(() -> row.getBytes(column)));
    }

    public <E extends Enum<E>> E code(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E codeOrNull(String column, Class<E> type) {
        var name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public List<UUID> uuids(String column) {
        return List.of((UUID[]) some(column, read(() -> row.getArray(column).getArray())));
    }

    public List<String> texts(String column) {
        return List.of((String[]) some(column, read(() -> row.getArray(column).getArray())));
    }

    /** As the driver reads it; null where the column is. */
    public <T> @Nullable T get(String column, Class<T> type) {
        return read(() -> row.getObject(column, type));
    }

    private static <T> T some(String column, @Nullable T value) {
        return Objects.requireNonNull(value, column);
    }

    private static <T extends @Nullable Object> T read(Read<T> read) {
        try {
            return read.value();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private interface Read<T extends @Nullable Object> {
        T value() throws SQLException;
    }
}
