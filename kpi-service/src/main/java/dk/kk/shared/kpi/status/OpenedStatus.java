package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.measurement.Measurement;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.page.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A status as its page shows it.
 *
 * @param recounted null of one that is not frozen
 * @param missing goals that are due and have no figure in it
 * @param measurements that it could cite
 * @param writesFor the reader's administration; null of who writes for none
 * @param isSecretary whether the reader prepares statuses
 */
record OpenedStatus(
        ShownStatus shown,
        CommitteeStatusView status,
        @Nullable RecountedStatus recounted,
        List<Integer> missing,
        List<Measurement> measurements,
        @Nullable Administration writesFor,
        boolean isSecretary,
        Language language) {

    public boolean mayPrepare() {
        return isSecretary && !shown.isFrozen();
    }

    public boolean mayWrite() {
        return writesFor != null && !shown.isFrozen();
    }

    public boolean mayApprove() {
        return writesFor != null
                && AllowedMove.leads(status.allowedMoves(), status.phase().approvedBy(writesFor))
                && status.approvals().stream().noneMatch(approval -> approval.administration() == writesFor);
    }

    public boolean mayFreeze() {
        return isSecretary && status.phase() == StatusPhase.APPROVED_BY_BOTH;
    }

    public boolean isCited(Measurement measurement) {
        return status.measurements().contains(measurement.id());
    }

    /** What the reader's administration has written. */
    public String ownWords() {
        return status.deviations().stream()
                .filter(own -> own.administration() == writesFor)
                .map(CommitteeStatusView.Deviations::wording)
                .findFirst()
                .orElse("");
    }

    /** The document, its editable copy and its figures. */
    public List<StatusFile> files() {
        return List.of(StatusFile.values());
    }
}
