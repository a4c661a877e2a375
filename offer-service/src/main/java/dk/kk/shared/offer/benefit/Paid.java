package dk.kk.shared.offer.benefit;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What we recorded at some time about a benefit's days: {@code [startedOn, endedOn)}, open without an end. Never changed: the next one supersedes it. */
@Embeddable
record Paid(LocalDate startedOn, @Nullable LocalDate endedOn, Instant recordedAt) {}
