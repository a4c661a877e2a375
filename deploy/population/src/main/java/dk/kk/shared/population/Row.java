package dk.kk.shared.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a source file; an empty column is an empty text, as in the file. */
public record Row(Layout layout, List<String> values) {

    public Row {
        if (values.size() != layout.columns().size()) {
            throw new IllegalArgumentException(layout.source() + " takes " + layout.columns() + ", not " + values);
        }
        values = List.copyOf(values);
    }

    static Row of(Layout layout, @Nullable Object... values) {
        return new Row(
                layout,
                Arrays.stream(values)
                        .map(value -> value == null ? "" : value.toString())
                        .toList());
    }

    public String get(String column) {
        return values.get(position(column));
    }

    public boolean isEmpty(String column) {
        return get(column).isEmpty();
    }

    /** A copy with one column changed: how a test spoils a file. */
    public Row with(String column, String value) {
        var changed = new ArrayList<>(values);
        changed.set(position(column), value);
        return new Row(layout, changed);
    }

    LocalDate date(String column) {
        return LocalDate.parse(get(column));
    }

    /** From the first column's day on; to, but not including, the second's. */
    boolean covers(String from, String to, LocalDate day) {
        return !date(from).isAfter(day) && (isEmpty(to) || date(to).isAfter(day));
    }

    private int position(String column) {
        int position = layout.columns().indexOf(column);
        if (position < 0) {
            throw new IllegalArgumentException(layout.source() + " has no column " + column);
        }
        return position;
    }
}
