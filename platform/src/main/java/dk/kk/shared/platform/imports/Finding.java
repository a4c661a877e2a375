package dk.kk.shared.platform.imports;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a row breaks.
 *
 * @param row its number in the file, the header being row 1; 0 = the file as a whole
 * @param column null = the row as a whole
 * @param code has texts in the {@code problems/} bundles, as problem codes do
 */
public record Finding(long row, @Nullable String column, String code, Map<String, Object> arguments) {

    /** @param arguments names and values in turn, as in {@link RuleViolation} */
    public static Finding of(long row, @Nullable String column, String code, Object... arguments) {
        return new Finding(row, column, code, RuleViolation.named(arguments));
    }
}
