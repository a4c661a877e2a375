package dk.kk.shared.platform.access;

import dk.kk.shared.platform.problem.RuleViolation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why personal data is read or changed: the {@code Access-Purpose} header, kept in the audit. */
public enum Purpose {
    CASEWORK,
    ALERT_HANDLING,
    SUPERVISION,
    MEASUREMENT,
    IMPORT,
    SUPPORT;

    public static final String HEADER = "Access-Purpose";

    /** @throws RuleViolation {@code purpose-missing} without a known code */
    static Purpose of(@Nullable String header) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.name().equals(header))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("purpose-missing", "allowed", Arrays.toString(values())));
    }
}
