package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.duty.Administration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a committee's status is, as other services may know it: the document is asked for. Add fields; never rename or remove one.
 */
record CommitteeStatusState(
        UUID statusId,
        Committee committee,
        int year,
        LocalDate day,
        StatusPhase phase,
        List<UUID> measurements,
        List<Approved> approvals,
        @Nullable Instant frozenAt,
        @Nullable String sha256) {

    record Approved(Administration administration, Instant approvedAt) {}

    static CommitteeStatusState of(CommitteeStatus status) {
        var seal = status.seal();
        return new CommitteeStatusState(
                status.id(),
                status.scheduled().committee(),
                status.scheduled().year(),
                status.day(),
                status.phase(),
                status.measurements(),
                status.approvers()
                        .map(side -> new Approved(
                                side,
                                Objects.requireNonNull(status.approvalOf(side)).approvedAt()))
                        .toList(),
                seal == null ? null : seal.frozenAt(),
                seal == null ? null : seal.sha256());
    }
}
