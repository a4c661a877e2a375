package dk.kk.shared.kpi.duty;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A duty came to a phase. @param happenedOn in the world; it may be said later */
@Embeddable
record DutyMove(
        @Enumerated(EnumType.STRING) DutyPhase phase,
        LocalDate happenedOn,
        @Nullable String reason) {}
