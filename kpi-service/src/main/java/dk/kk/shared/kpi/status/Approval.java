package dk.kk.shared.kpi.status;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** An administration stands by a status. @param sha256 of the content that was approved */
@Embeddable
record Approval(String actor, Instant approvedAt, String sha256) {}
