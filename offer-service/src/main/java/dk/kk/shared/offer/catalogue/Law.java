package dk.kk.shared.offer.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The law that an offer is given by. */
@Schema(name = "OfferLaw")
enum Law {
    /** Lov om en aktiv beskæftigelsesindsats. */
    ACTIVE_EMPLOYMENT_ACT,
    /** Lov om aktiv socialpolitik. */
    ACTIVE_SOCIAL_POLICY_ACT,
    /** Lov om social service. */
    SOCIAL_SERVICES_ACT,
    /** Given without a law that says so. */
    NONE
}
