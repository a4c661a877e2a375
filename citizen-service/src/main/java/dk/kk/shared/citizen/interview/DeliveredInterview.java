package dk.kk.shared.citizen.interview;

import dk.kk.shared.platform.imports.StagedRow;
import java.util.UUID;

/** An interview as a file has it. */
record DeliveredInterview(UUID citizenId, String number, InterviewKind kind, Appointment appointment, Phase phase) {
    static DeliveredInterview of(StagedRow row) {
        return new DeliveredInterview(
                row.citizen(),
                row.text("interview_number"),
                row.code("kind", InterviewKind.class),
                new Appointment(row.date("planned_on"), null, row.text("unit"), row.textOrNull("employee")),
                row.code("phase", Phase.class));
    }
}
