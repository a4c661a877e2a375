package dk.kk.shared.platform.http;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The If-Match header: the version of the stream the caller has seen, {@code "7"}. */
public record IfMatch(long version) {

    private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})\"");

    /** @throws RuleViolation {@code if-match-invalid} when it is not one quoted version */
    public static IfMatch fromString(String header) {
        var form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw new RuleViolation("if-match-invalid");
        }
        return new IfMatch(Long.parseLong(form.group(1)));
    }

    /** @throws RuleViolation {@code if-match-missing} (428) without one, {@code version-stale} (412) with another version */
    public static void require(@Nullable IfMatch seen, long current) {
        require(seen, current, version -> version == current);
    }

    /** @param isKnown whether a version is as good as the current one */
    public static void require(@Nullable IfMatch seen, long current, LongPredicate isKnown) {
        if (seen == null) {
            throw new RuleViolation("if-match-missing");
        }
        if (!isKnown.test(seen.version())) {
            throw new RuleViolation("version-stale", "current", current);
        }
    }
}
