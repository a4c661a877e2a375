package dk.kk.shared.plan.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a figure that has several. */
@Schema(
        name = "FigurePart",
        description =
                "The row of the figure that is meant: a target group or a sum of tables 1 and 2, a side that was asked, "
                        + "whom a side's caseworkers were reached by, or where those who left went")
public enum FigurePart {
    IN_TREATMENT,
    DISABILITY,
    MENTALLY_ILL_AND_VULNERABLE,
    WITHOUT_SPECIAL_NEEDS,
    SOF_TOTAL,
    BIF_TOTAL,
    SPECIAL_NEEDS,
    ALL_MATCH_4_5,
    BIF,
    SOF,
    BIF_GREEN_LINE,
    BIF_OTHERS,
    SOF_GREEN_LINE,
    SOF_OTHERS,
    DEAD,
    MOVED,
    EMIGRATED,
    OTHERWISE_GONE,
    WORK,
    EDUCATION,
    DISABILITY_PENSION,
    BIF_CASE_ENDED_OTHERWISE,
    BIF_CASE_ENDED,
    MATCH_1_TO_3,
    NO_MATCH_GROUP
}
