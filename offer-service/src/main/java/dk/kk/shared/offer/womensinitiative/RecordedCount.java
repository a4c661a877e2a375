package dk.kk.shared.offer.womensinitiative;

import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/**
 * A count as it was recorded at some time. The next one supersedes it.
 *
 * @param withdrawn it was registered by mistake
 */
@Embeddable
record RecordedCount(@Embedded AnonymousVisits visits, boolean withdrawn, Instant recordedAt) implements RecordedRow {}
