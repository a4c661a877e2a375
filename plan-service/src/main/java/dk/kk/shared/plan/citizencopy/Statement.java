package dk.kk.shared.plan.citizencopy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the citizen says, in their own words.
 *
 * @param words personal; they stay in this service
 * @param writtenBy who wrote it down, by employee code
 */
@Embeddable
record Statement(
        String words,
        LocalDate saidOn,
        @Enumerated(EnumType.STRING) HowSaid how,
        String writtenBy,
        Instant recordedAt) {}
