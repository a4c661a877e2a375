package dk.kk.shared.citizen.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a call had to go to find somebody: each stands in for the one before. */
@Schema(name = "ContactStep", description = "How far a call had to go: each stands in for the one before")
public enum ContactStep {
    CASEWORKER,
    /** Of somebody who is away. */
    DEPUTY,
    TEAM,
    /** Above the team. */
    CENTRE,
    /** SOF's single entry point, BIF's hotline. */
    ENTRY_POINT,
    SPECIAL_UNIT
}
