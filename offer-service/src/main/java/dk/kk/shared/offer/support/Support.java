package dk.kk.shared.offer.support;

import dk.kk.shared.offer.benefit.BenefitView;
import dk.kk.shared.offer.benefitstop.BenefitStopView;
import dk.kk.shared.offer.enrolment.EnrolmentView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen lives on and takes part in today, each list as its own operation tells it to the caller.
 *
 * @param benefits that are paid, or will be; null: BIF's alone to know
 * @param openStops that are not over
 * @param enrolments that are not over
 */
@Schema(name = "CitizensSupport")
record Support(
        UUID citizenId,
        @Nullable List<BenefitView> benefits,
        List<BenefitStopView> openStops,
        List<EnrolmentView> enrolments) {}
