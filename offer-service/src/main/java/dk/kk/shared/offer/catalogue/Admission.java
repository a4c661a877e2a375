package dk.kk.shared.offer.catalogue;

import dk.kk.shared.offer.benefit.BenefitType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who may be admitted to an offer. A citizen meets each rule that there is.
 *
 * @param benefitTypes one of them is paid to the citizen; empty: whatever is paid
 * @param matchGroups {@code 1} to {@code 5}, the citizen is in one of them; empty: in any or none
 */
@Schema(name = "OfferAdmission")
public record Admission(List<BenefitType> benefitTypes, List<String> matchGroups) {
    static final Admission OF_ANYBODY = new Admission(List.of(), List.of());

    /** What a citizen does not meet. */
    public enum Rule {
        BENEFIT_TYPE,
        MATCH_GROUP
    }

    /** @param matchGroup as known on the day; null: unknown, and then no rule about it is met */
    public Optional<Rule> broken(Set<BenefitType> paid, @Nullable String matchGroup) {
        if (!benefitTypes.isEmpty() && benefitTypes.stream().noneMatch(paid::contains)) {
            return Optional.of(Rule.BENEFIT_TYPE);
        }
        return matchGroups.isEmpty() || (matchGroup != null && matchGroups.contains(matchGroup))
                ? Optional.empty()
                : Optional.of(Rule.MATCH_GROUP);
    }
}
