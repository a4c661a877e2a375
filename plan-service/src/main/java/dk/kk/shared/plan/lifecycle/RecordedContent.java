package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** What a plan said, as recorded at some time. Never changed: the next one supersedes it. */
@Embeddable
record RecordedContent(@Embedded PlanContent content, Instant recordedAt) implements RecordedRow {}
