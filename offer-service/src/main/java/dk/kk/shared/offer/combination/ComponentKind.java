package dk.kk.shared.offer.combination;

import dk.kk.shared.offer.catalogue.Administration;
import dk.kk.shared.platform.problem.RuleViolation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a combination package is made of. No event tells it: of some kinds it would speak of the citizen's health. */
@Schema(
        name = "ComponentKind",
        description =
                "SOCIAL_SERVICES: SOF's offers under the Social Services Act; never BIF's. The others are either side's")
enum ComponentKind {
    CLARIFICATION,
    GUIDANCE,
    UPSKILLING,
    DOCTOR,
    PSYCHOLOGIST,
    SOCIAL_SERVICES;

    /** @throws RuleViolation {@code social-services-of-sof} */
    void requireSide(Administration side) {
        if (this == SOCIAL_SERVICES && side != Administration.SOF) {
            throw new RuleViolation("social-services-of-sof");
        }
    }
}
