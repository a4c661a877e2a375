package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** How a plan stood, as recorded at some time. Never changed: the next one supersedes it. */
@Embeddable
record RecordedStanding(@Embedded PlanStanding standing, Instant recordedAt) implements RecordedRow {}
