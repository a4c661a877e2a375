package dk.kk.shared.platform.imports;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that passed all checks. Required columns are read by {@code text}, {@code date}...; others by {@code ...OrNull}.
 *
 * @param row its number in the file, the header being row 1
 * @param citizenId null only where the layout has no CPR column
 * @param values by column; an empty field is absent
 */
public record StagedRow(long row, @Nullable UUID citizenId, Map<String, String> values) {

    public UUID citizen() {
        return requireNonNull(citizenId, "the layout has no CPR column");
    }

    public String text(String column) {
        return requireNonNull(values.get(column), column);
    }

    public @Nullable String textOrNull(String column) {
        return values.get(column);
    }

    public LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return values.containsKey(column) ? date(column) : null;
    }

    public int integer(String column) {
        return Integer.parseInt(text(column));
    }

    public boolean bool(String column) {
        return Boolean.parseBoolean(text(column));
    }

    public <E extends Enum<E>> E code(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }
}
