package dk.kk.shared.citizen.contact;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One who would have been called first, and is not.
 *
 * @param employee by code
 * @param unit that is closed, by code
 * @param awayUntil the last day away
 * @param opensAt when the unit opens next; null where it does not within a year
 */
@Schema(name = "PassedOver")
public record PassedOver(
        ContactStep step,
        @Nullable String employee,
        @Nullable String unit,
        PassedOverReason reason,
        @Nullable LocalDate awayUntil,
        @Nullable Instant opensAt)
        implements Candidate {

    static PassedOver of(ContactStep step, PassedOverReason reason) {
        return new PassedOver(step, null, null, reason, null, null);
    }

    static PassedOver elsewhere(ContactStep step, String employee) {
        return new PassedOver(step, employee, null, PassedOverReason.WORKS_ELSEWHERE, null, null);
    }

    static PassedOver away(ContactStep step, Colleague who) {
        return new PassedOver(step, who.code(), null, PassedOverReason.AWAY, who.awayUntil(), null);
    }
}
