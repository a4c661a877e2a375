package dk.kk.shared.citizen.sofstatus;

import dk.kk.shared.citizen.targetgroup.TargetGroup;
import dk.kk.shared.platform.imports.StagedRow;
import java.time.LocalDate;
import java.util.UUID;

/** A status as a file has it. */
record DeliveredStatus(UUID citizenId, LocalDate statusOn, TargetGroup targetGroup) {
    static DeliveredStatus of(StagedRow row) {
        return new DeliveredStatus(row.citizen(), row.date("status_on"), row.code("target_group", TargetGroup.class));
    }
}
