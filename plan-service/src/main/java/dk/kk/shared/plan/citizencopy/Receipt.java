package dk.kk.shared.plan.citizencopy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the citizen was given the plan, and what of it no version of the plan tells: by when it was to be followed up as it was
 * given, and which statement stood in it.
 *
 * @param followUpDueOn null where the plan was not in force, or has moved on since it was given
 * @param statementNumber null where none held
 * @param writtenBy by employee code
 */
@Embeddable
record Receipt(
        LocalDate givenOn,
        @Enumerated(EnumType.STRING) HowGiven how,
        long planVersion,
        @Nullable LocalDate followUpDueOn,
        @Nullable LocalDate postponedUntil,
        @Nullable Integer statementNumber,
        String writtenBy,
        Instant recordedAt) {}
