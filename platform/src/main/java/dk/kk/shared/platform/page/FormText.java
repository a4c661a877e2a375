package dk.kk.shared.platform.page;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.problem.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Words that were typed into a field of a page's form, read as strictly as a text in a body of the API. */
public final class FormText {
    private FormText() {}

    /**
     * Without blanks around it, and with a line's end as one letter: a browser sends it as two, and counts it as one.
     *
     * @param field as the operation names it
     * @return null where nothing was typed
     * @throws RuleViolation {@code cpr-misplaced}; {@code parameter-invalid} for a letter that cannot be kept
     */
    public static @Nullable String of(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.indexOf('\0') >= 0) {
            throw new RuleViolation("parameter-invalid");
        }
        if (Cpr.standsIn(typed)) {
            throw new RuleViolation("cpr-misplaced", "field", field);
        }
        return typed.strip().replace("\r\n", "\n");
    }
}
