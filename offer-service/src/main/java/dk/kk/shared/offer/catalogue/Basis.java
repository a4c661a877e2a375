package dk.kk.shared.offer.catalogue;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what an offer rests, and for whom it is.
 *
 * @param law null: nobody has said
 */
@Embeddable
record Basis(
        @Nullable @Enumerated(EnumType.STRING) Law law,
        @Convert(converter = AimedAtColumn.class) List<AimedAt> aimedAt,
        @Convert(converter = AdmissionColumn.class) Admission admission) {
    static final Basis UNKNOWN = new Basis(null, List.of(), Admission.OF_ANYBODY);

    /**
     * SOF's caseworkers do not see benefits: an offer of SOF's asks for none, as a refusal would tell of them.
     *
     * @throws RuleViolation {@code benefit-asked-by-sof}
     */
    void requireOf(Administration administration) {
        if (administration == Administration.SOF && !admission.benefitTypes().isEmpty()) {
            throw new RuleViolation("benefit-asked-by-sof");
        }
    }
}
