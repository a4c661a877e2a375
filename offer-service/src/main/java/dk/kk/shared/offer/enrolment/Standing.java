package dk.kk.shared.offer.enrolment;

import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an enrolment stood, as recorded at some time. The next one supersedes it.
 *
 * @param actualStart the first day of attendance
 * @param actualEnd the last day of attendance: it counts
 * @param operaRegisteredOn when the course was registered in OPERA; without it goal 3 does not count it
 */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) Phase phase,
        LocalDate plannedStart,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd,
        @Nullable LocalDate operaRegisteredOn,
        Instant recordedAt)
        implements RecordedRow {

    Standing in(Phase next) {
        return new Standing(next, plannedStart, actualStart, actualEnd, operaRegisteredOn, recordedAt);
    }

    Standing started(LocalDate day, @Nullable LocalDate registeredOn) {
        return new Standing(phase, plannedStart, day, actualEnd, registeredOn, recordedAt);
    }

    Standing ended(LocalDate lastDay) {
        return new Standing(phase, plannedStart, actualStart, lastDay, operaRegisteredOn, recordedAt);
    }

    Standing recordedAt(Instant at) {
        return new Standing(phase, plannedStart, actualStart, actualEnd, operaRegisteredOn, at);
    }
}
