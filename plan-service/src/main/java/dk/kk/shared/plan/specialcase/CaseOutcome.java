package dk.kk.shared.plan.specialcase;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a special case. */
@Schema(
        name = "SpecialCaseOutcome",
        description =
                "Both sides agreed, BIF took it on, SOF took it on, both plans were changed, the citizen chose otherwise, or it stays unsolved and is a problem for the council")
public enum CaseOutcome {
    SIDES_AGREED,
    BIF_TOOK_IT_ON,
    SOF_TOOK_IT_ON,
    PLANS_CHANGED,
    CITIZEN_CHOSE_OTHERWISE,
    UNSOLVED
}
