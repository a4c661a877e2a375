package dk.kk.shared.plan.contact;

import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** What was said of an attempt, as recorded at some time. Never changed: the next one supersedes it. */
@Embeddable
record RecordedAttempt(@Embedded Attempt attempt, Instant recordedAt) implements RecordedRow {}
