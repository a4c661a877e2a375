package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.benefit.BenefitType;
import dk.kk.shared.platform.access.Principal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stop with what is looked at before it is decided.
 *
 * @param deadline the day it takes effect once it is decided, before that the hearing's last day, before that the day it was considered
 * @param checklist as of today
 */
@Schema(name = "CheckedStop")
public record CheckedStop(BenefitType benefitType, LocalDate deadline, BenefitStopView stop, Checklist checklist) {

    static CheckedStop of(
            BenefitStop stop, BenefitType benefitType, LocalDate today, boolean onGreenLine, Principal caller) {
        return new CheckedStop(
                benefitType,
                DeadlineKey.of(stop).deadline(),
                BenefitStopView.of(stop, caller),
                Checklist.of(stop, today, onGreenLine));
    }
}
