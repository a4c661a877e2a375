package dk.kk.shared.offer.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom an offer is made for, for information alone (ours). No code tells where somebody comes from, or of an illness. */
@Schema(name = "AimedAt")
enum AimedAt {
    YOUNG_PEOPLE,
    LONG_TERM_UNEMPLOYED,
    REDUCED_WORK_CAPACITY,
    BACK_FROM_SICK_LEAVE,
    PARENTS
}
