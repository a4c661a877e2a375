package dk.kk.shared.citizen.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody is not the one to call now. */
@Schema(name = "PassedOverReason")
public enum PassedOverReason {
    NOBODY_RESPONSIBLE,
    /** No caseworker, no deputy, no centre above the team, no entry point. */
    NOBODY_NAMED,
    /** All day. */
    AWAY,
    /** Not in the team that has the citizen, or no longer employed. */
    WORKS_ELSEWHERE,
    /** Nobody works in the team, or all who do are away. */
    NOBODY_THERE,
    CLOSED,
    /** Which team of SOF's has a citizen is not for BIF to know. */
    NOT_SHOWN
}
