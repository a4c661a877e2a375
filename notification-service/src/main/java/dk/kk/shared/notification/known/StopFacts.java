package dk.kk.shared.notification.known;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is stopped, how and why. Of a stop that was heard before these were kept nothing is known until it is heard again.
 *
 * @param benefit null until the benefit itself was heard, too
 * @param decidedElsewhere decided in another system and only recorded by BIF's service
 * @param discovered nobody registered it: BIF's payment ended, and the paying system told of it
 */
public record StopFacts(
        @Nullable StopGround ground,
        @Nullable StopKind kind,
        @Nullable UUID benefitId,
        @Nullable BenefitType benefit,
        boolean decidedElsewhere,
        boolean discovered,
        List<MissingEvidence> missing) {

    public static final StopFacts UNKNOWN = new StopFacts(null, null, null, null, false, false, List.of());
}
