package dk.kk.shared.plan.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a finding may stand. The codes are ours. */
@Schema(
        name = "OverrulingReason",
        description =
                "Both sides know and want it so; it passes by itself; a fact it rests on is wrong; another, in words")
public enum OverrulingReason {
    AGREED_BY_BOTH_SIDES,
    TEMPORARY,
    FACTS_WRONG,
    OTHER
}
