package dk.kk.shared.citizen.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who answers whenever the office is open.
 *
 * @param employee to ask for, by code; null: whoever answers
 */
record Callee(ContactStep step, @Nullable String employee, Office office) implements Candidate {

    PassedOver asClosed(Instant now) {
        return new PassedOver(step, employee, office.code(), PassedOverReason.CLOSED, null, office.opensAfter(now));
    }
}
