package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.plan.lifecycle.PlanPhase.DECLINED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.ENDED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.FOLLOWED_UP;
import static dk.kk.shared.plan.lifecycle.PlanPhase.MADE;
import static dk.kk.shared.plan.lifecycle.PlanPhase.OFFERED;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says: how far it has come, and when each step was taken.
 *
 * @param followedUpOn the latest follow-up; the earlier ones stand in the plan's history
 * @param endedOn the first day on which the plan is no longer in force
 */
@Embeddable
record PlanContent(
        @Enumerated(EnumType.STRING) PlanPhase phase,
        LocalDate offeredOn,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate followedUpOn,
        @Nullable LocalDate endedOn) {

    static PlanContent offered(LocalDate on, LocalDate today) {
        return new PlanContent(OFFERED, happened("offeredOn", on, today), null, null, null, null);
    }

    PlanContent declined(LocalDate on, LocalDate today) {
        return new PlanContent(DECLINED, offeredOn, step("declinedOn", on, today), null, null, null);
    }

    PlanContent made(LocalDate on, LocalDate today) {
        return new PlanContent(MADE, offeredOn, null, step("madeOn", on, today), null, null);
    }

    PlanContent followedUp(LocalDate on, LocalDate today) {
        return new PlanContent(FOLLOWED_UP, offeredOn, null, madeOn, step("followedUpOn", on, today), null);
    }

    PlanContent ended(LocalDate on, LocalDate today) {
        return new PlanContent(ENDED, offeredOn, null, madeOn, followedUpOn, step("endedOn", on, today));
    }

    /** Steps are told after they were taken, and never before the one they follow. */
    private LocalDate step(String field, LocalDate on, LocalDate today) {
        var last = Stream.of(offeredOn, madeOn, followedUpOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
        if (on.isBefore(last)) {
            throw new RuleViolation("plan-step-too-early", "field", field, "earliest", last);
        }
        return happened(field, on, today);
    }

    private static LocalDate happened(String field, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleViolation("plan-step-in-future", "field", field, "today", today);
        }
        return on;
    }
}
