package dk.kk.shared.plan.content;

import dk.kk.shared.plan.administration.Administration;
import java.time.Instant;

/** Who wrote what a plan says, when and why. */
record ContentVersion(
        int version,
        ContentReason why,
        Administration side,
        String writtenBy,
        Instant recordedAt,
        PlanContent content) {}
