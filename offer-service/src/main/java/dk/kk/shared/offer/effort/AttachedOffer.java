package dk.kk.shared.offer.effort;

import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Whether an offer belonged to a project, as recorded at some time. The offer's next row in the project supersedes it. */
@Embeddable
record AttachedOffer(UUID offerId, boolean attached, Instant recordedAt) implements RecordedRow {}
