package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.stream.RecordedRow;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What we recorded at some time about a benefit's days: {@code [startedOn, endedOn)}, open without an end. */
@Embeddable
public record PaidDays(LocalDate startedOn, @Nullable LocalDate endedOn, Instant recordedAt) implements RecordedRow {
    public Period period() {
        return new Period(startedOn, endedOn);
    }
}
