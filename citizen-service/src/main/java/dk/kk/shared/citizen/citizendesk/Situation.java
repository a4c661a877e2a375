package dk.kk.shared.citizen.citizendesk;

import dk.kk.shared.citizen.approach.ApproachView;
import dk.kk.shared.citizen.greenline.GreenLineView.GreenLinePeriodRow;
import dk.kk.shared.citizen.overview.CitizenSummary;
import dk.kk.shared.citizen.stay.StayView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the two sides know of a citizen beside whom to call.
 *
 * @param greenLine since when and why, today; null where the citizen is not on it
 * @param whyShared the sentences that say why the citizen is shared today, or is not
 * @param waiting approaches to either side that nobody has answered
 * @param interviews with BIF, as this reader is told of them
 * @param stays at shelters and crisis centres that last; none for BIF
 * @param history all that was ever believed
 * @param plans where both sides' plans stand side by side, at plan-service
 */
record Situation(
        CitizenSummary citizen,
        List<String> whyShared,
        @Nullable GreenLinePeriodRow greenLine,
        List<ApproachView> waiting,
        ShownInterviews interviews,
        List<StayView> stays,
        List<ShownHistory> history,
        String plans) {}
