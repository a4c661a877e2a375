package dk.kk.shared.platform.disclosure;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.PROJECT_COUNCIL;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How exactly somebody sees counts of citizens. */
public enum Precision {
    EXACT,
    /** Counts that {@link SmallNumbers} has changed; those below five are not shown. */
    PROTECTED;

    /** They lead the work, answer for it, or write the official figures. All others see protected ones, analysts first. */
    private static final Set<Role> SEE_EXACTLY =
            Set.of(BIF_MANAGER, SOF_MANAGER, SPECIAL_UNIT, PROJECT_COUNCIL, COMMITTEE_SECRETARY);

    public static Precision of(Caller caller) {
        return SEE_EXACTLY.stream().anyMatch(caller::is) ? EXACT : PROTECTED;
    }

    public boolean isExact() {
        return this == EXACT;
    }

    /**
     * @param count of citizens, changed already where it is protected
     * @return null where it is too small to be shown
     */
    public @Nullable Long shown(long count) {
        return isExact() || count >= SmallNumbers.LEAST ? Long.valueOf(count) : null;
    }

    /** Of what is shown: one decimal, half up; null of nobody and where a count is not shown. */
    public @Nullable BigDecimal percent(long numerator, long denominator) {
        return denominator == 0 || shown(numerator) == null || shown(denominator) == null
                ? null
                : BigDecimal.valueOf(100 * numerator).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }
}
