package dk.kk.shared.citizen.sofstatus;

import dk.kk.shared.citizen.stream.DayKey;
import dk.kk.shared.citizen.targetgroup.TargetGroup;
import dk.kk.shared.citizen.targetgroup.TargetGroupSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A status of a citizen that says another target group than stands on its day.
 *
 * @param status the group that Status-/forskningssystemet says, which does not hold
 * @param deliveredAt when the status came
 * @param standing the groups that hold on that day; empty: none
 * @param standingSources on whose word they rest, or that there is none; empty where nobody else ever said anything
 */
record SourceDisagreement(
        UUID statusId,
        UUID citizenId,
        String givenName,
        String familyName,
        LocalDate statusOn,
        TargetGroup status,
        Instant deliveredAt,
        DisagreementKind kind,
        List<TargetGroup> standing,
        List<TargetGroupSource> standingSources) {

    DayKey key() {
        return new DayKey(statusOn, statusId);
    }
}
