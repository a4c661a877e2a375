package dk.kk.shared.platform.imports;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.days.Days;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a source's file and the rules that need nothing but its own value.
 *
 * @param maxLength of a text, in characters
 * @param codes the allowed ones of a code column
 */
public record Column(String name, Type type, boolean mandatory, int maxLength, List<String> codes) {

    private static final Pattern CPR_LIKE = Pattern.compile("(?<![0-9])[0-9]{6}-?[0-9]{4}(?![0-9])");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    enum Type {
        CPR,
        TEXT,
        DATE,
        BOOLEAN,
        INTEGER,
        CODE;

        String sql() {
            return this == CPR || this == CODE ? "text" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** Named {@code cpr}; never stored: swapped while the file streams in. */
    public static Column cpr() {
        return new Column("cpr", Type.CPR, true, 11, List.of());
    }

    public static Column text(String name, int maxLength) {
        return new Column(name, Type.TEXT, false, maxLength, List.of());
    }

    /** ISO: {@code 2007-11-30}. */
    public static Column date(String name) {
        return new Column(name, Type.DATE, false, 10, List.of());
    }

    /** {@code true} or {@code false}. */
    public static Column bool(String name) {
        return new Column(name, Type.BOOLEAN, false, 5, List.of());
    }

    public static Column integer(String name) {
        return new Column(name, Type.INTEGER, false, 10, List.of());
    }

    public static Column code(String name, List<String> codes) {
        return new Column(name, Type.CODE, false, 0, codes);
    }

    /** The enum's names are the codes. */
    public static <E extends Enum<E>> Column code(String name, Class<E> codes) {
        return code(name, Stream.of(codes.getEnumConstants()).map(Enum::name).toList());
    }

    /** The same column, never empty; a text of blanks alone is empty. */
    public Column required() {
        return new Column(name, type, true, maxLength, codes);
    }

    public boolean isCpr() {
        return type == Type.CPR;
    }

    /** The column of {@code staged} that rules see. */
    public String sqlType() {
        return type.sql();
    }

    /** Nothing stands there; in a text, nothing that can be seen. */
    public boolean isMissing(String value) {
        return value.isEmpty() || (type == Type.TEXT && value.codePoints().allMatch(Column::isInvisible));
    }

    /** The rule the value breaks, or null. */
    public @Nullable Finding check(long row, String value) {
        if (isMissing(value)) {
            return mandatory ? Finding.of(row, name, "value-missing") : null;
        }
        return switch (type) {
            case CPR -> Cpr.isValid(value) ? null : Finding.of(row, name, "cpr-invalid");
            case TEXT -> checkText(row, value);
            case DATE -> Days.isDay(value) ? null : Finding.of(row, name, "date-invalid");
            case BOOLEAN ->
                value.equals("true") || value.equals("false") ? null : Finding.of(row, name, "boolean-invalid");
            case INTEGER -> INTEGER.matcher(value).matches() ? null : Finding.of(row, name, "integer-invalid");
            case CODE ->
                codes.contains(value)
                        ? null
                        : new Finding(row, name, "code-unknown", Map.of("allowed", String.join(", ", codes)));
        };
    }

    private @Nullable Finding checkText(long row, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Finding.of(row, name, "text-invalid");
        }
        if (value.codePointCount(0, value.length()) > maxLength) {
            return Finding.of(row, name, "value-too-long", "longest", maxLength);
        }
        return Cpr.standsIn(value) ? Finding.of(row, name, "cpr-misplaced") : null;
    }

    /** Spaces of every width; those that have none are format characters. */
    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /** What may be kept of a value that was refused. */
    public static String masked(String value) {
        return CPR_LIKE.matcher(value).replaceAll("******-****").replace('\0', '?');
    }
}
