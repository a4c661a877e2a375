package dk.kk.shared.offer.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The initiatives for women that both administrations think of together (D9). A code says what is done, never for whom from where. */
@Schema(name = "Initiative")
public enum Initiative {
    DEBT_COUNSELLING,
    OPEN_ANONYMOUS_COUNSELLING,
    SOCIAL_ENTERPRISES,
    VULNERABLE_MOTHERS,
    DISTRICT_MOTHERS_AND_AMBASSADORS;

    /** Nobody is enrolled in the anonymous counselling: its visitors are counted. */
    public boolean takesEnrolments() {
        return this != OPEN_ANONYMOUS_COUNSELLING;
    }
}
