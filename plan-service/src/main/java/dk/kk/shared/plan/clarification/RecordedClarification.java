package dk.kk.shared.plan.clarification;

import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** How a clarification stood, as recorded at some time. Never changed: the next one supersedes it. */
@Embeddable
record RecordedClarification(@Embedded ClarificationStanding standing, Instant recordedAt) implements RecordedRow {}
