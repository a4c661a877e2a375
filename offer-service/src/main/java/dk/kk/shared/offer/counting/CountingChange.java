package dk.kk.shared.offer.counting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Said of an offer and never unsaid: from that day on it counts so, until the day of another change.
 *
 * @param ground the text of the law on which it changed
 */
@Embeddable
public record CountingChange(LocalDate countsFrom, @Embedded Counts counts, String ground, Instant recordedAt) {}
