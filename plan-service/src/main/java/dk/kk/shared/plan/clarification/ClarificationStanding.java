package dk.kk.shared.plan.clarification;

import static dk.kk.shared.plan.clarification.ClarificationPhase.CONCLUDED;
import static dk.kk.shared.plan.clarification.ClarificationPhase.DISCARDED;
import static dk.kk.shared.plan.clarification.ClarificationPhase.PLANNED;
import static dk.kk.shared.plan.clarification.ClarificationPhase.STOPPED;
import static dk.kk.shared.plan.clarification.ClarificationPhase.UNDER_WAY;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a clarification stands: how far it is, when each step was taken, and what was found. */
@Embeddable
record ClarificationStanding(
        @Enumerated(EnumType.STRING) ClarificationPhase phase,
        @Embedded ClarificationDays days,
        @Embedded ClarificationResult result,
        @Enumerated(EnumType.STRING) @Nullable StopReason stopReason,
        @Enumerated(EnumType.STRING) @Nullable DiscardReason discardReason) {

    static ClarificationStanding planned(LocalDate on, ClarificationResult result) {
        return new ClarificationStanding(PLANNED, ClarificationDays.planned(on), result, null, null);
    }

    ClarificationStanding started(LocalDate on) {
        return new ClarificationStanding(UNDER_WAY, days.started(on), result, null, null);
    }

    ClarificationStanding concluded(LocalDate on, ClarificationResult found) {
        return new ClarificationStanding(CONCLUDED, days.concluded(on), found, null, null);
    }

    ClarificationStanding stopped(LocalDate on, StopReason reason) {
        return new ClarificationStanding(STOPPED, days.stopped(on), result, reason, null);
    }

    /** Nothing is left of what was found. */
    ClarificationStanding discarded(DiscardReason reason) {
        var planned = ClarificationDays.planned(days.plannedOn());
        return new ClarificationStanding(DISCARDED, planned, ClarificationResult.NONE, null, reason);
    }

    /** As the other side knows SOF's: neither a method nor the reason of a stop, which tell of health. */
    ClarificationStanding withoutHealth() {
        return new ClarificationStanding(phase, days, result.withoutHealth(), null, discardReason);
    }

    /** Of one that was registered wrongly nobody is told what it said. */
    ClarificationStanding withoutResult() {
        return new ClarificationStanding(phase, days, ClarificationResult.NONE, null, discardReason);
    }

    /** Whether the citizen can work otherwise than that one says. */
    boolean concludesOtherwiseThan(ClarificationStanding before) {
        return result.conclusion() != before.result.conclusion()
                || !Objects.equals(result.weeklyHours(), before.result.weeklyHours());
    }

    /**
     * @throws RuleViolation {@code clarification-part-unfit} where something does not go with the phase, {@code
     *     clarification-hours-unfit}, {@code day-in-future}, {@code clarification-step-too-early}
     */
    ClarificationStanding fitting(BusinessClock clock) {
        var hasStarted = days.startedOn() != null;
        requirePart(
                "startedOn", hasStarted, phase == UNDER_WAY || phase == CONCLUDED || (phase == STOPPED && hasStarted));
        requirePart("concludedOn", days.concludedOn() != null, phase == CONCLUDED);
        requirePart("conclusion", result.conclusion() != null, phase == CONCLUDED);
        requirePart("stoppedOn", days.stoppedOn() != null, phase == STOPPED);
        requirePart("stopReason", stopReason != null, phase == STOPPED);
        var conclusion = result.conclusion();
        if (result.weeklyHours() != null && (conclusion == null || !conclusion.hasHours())) {
            throw new RuleViolation("clarification-hours-unfit");
        }
        days.require(clock);
        return this;
    }

    private void requirePart(String field, boolean isThere, boolean belongs) {
        if (isThere != belongs) {
            throw new RuleViolation("clarification-part-unfit", "field", field, "phase", phase);
        }
    }
}
