package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.move.AllowedMove;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty on its own page, with what its reader may do.
 *
 * @param today the last day that can be chosen
 * @param history all that was ever said, oldest first, whatever day is shown
 * @param writesFor whose text the reader may write; null: reads only
 */
record OpenedDuty(
        ShownDuty shown,
        LocalDate today,
        List<DutyChangeView> history,
        @Nullable Administration writesFor) {

    public DutyView duty() {
        return shown.duty();
    }

    public boolean isOfToday() {
        return duty().asOf().equals(today);
    }

    public boolean mayWrite() {
        return isOfToday() && writesFor != null;
    }

    public boolean mayMove() {
        return mayWrite() && duty().responsible().contains(writesFor);
    }

    /** To which the reader may move it, in the order of a duty's life. */
    public List<DutyPhase> nextPhases() {
        return Arrays.stream(DutyPhase.values())
                .filter(phase -> AllowedMove.leads(duty().allowedMoves(), phase))
                .toList();
    }

    public boolean mayWithdraw(DutyView.Shown evidence) {
        return mayWrite() && evidence.administration() == writesFor;
    }

    public List<EvidenceFigure> figures() {
        return Arrays.asList(EvidenceFigure.values());
    }

    public List<SuitePlace> places() {
        return Arrays.asList(SuitePlace.values());
    }
}
