package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.plan.lifecycle.PlanPhase.DISCARDED;

import dk.kk.shared.plan.citizenlife.SaidDay;
import dk.kk.shared.plan.followup.PostponementReason;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How a plan stands: how far it has come, when each step was taken, what was said with the latest one, and which content holds. */
@Embeddable
record PlanStanding(
        @Enumerated(EnumType.STRING) PlanPhase phase,
        @Embedded PlanDays days,
        @Embedded PlanParticulars particulars,
        @Embedded WrittenContent content) {

    /** Months at a time; ours. */
    private static final int LONGEST_POSTPONEMENT = 3;

    /** Hibernate reads particulars that say nothing as none. */
    PlanStanding {
        particulars = Objects.requireNonNullElse(particulars, PlanParticulars.NONE);
    }

    static PlanStanding first(PlanPhase phase, LocalDate on, LocalDate today) {
        return new PlanStanding(
                phase,
                PlanDays.only(phase, happened(field(phase), on, today)),
                PlanParticulars.NONE,
                WrittenContent.NONE);
    }

    /** Steps are told after they were taken, and never before the one they follow. */
    PlanStanding step(PlanPhase to, LocalDate on, PlanParticulars said, LocalDate today) {
        var last = days.last().orElseThrow();
        if (on.isBefore(last)) {
            throw new RuleViolation("plan-step-too-early", "field", field(to), "earliest", last);
        }
        return new PlanStanding(to, days.with(to, happened(field(to), on, today)), said, content);
    }

    /** Neither the phase nor any day moves: it is as old as it was. */
    PlanStanding postponed(LocalDate until, PostponementReason why, LocalDate today) {
        if (!phase.isInForce()) {
            throw new RuleViolation("plan-without-follow-up", "phase", phase);
        }
        var earliest = today.plusDays(1);
        var latest = today.plusMonths(LONGEST_POSTPONEMENT);
        if (until.isBefore(earliest) || until.isAfter(latest)) {
            throw new RuleViolation("plan-postponement-unfit", "earliest", earliest, "latest", latest);
        }
        return new PlanStanding(phase, days, particulars.postponed(until, why), content);
    }

    /** Sources know phases and days alone: what else was said holds as long as they say the same. */
    PlanStanding keeping(PlanStanding before) {
        var isSaid = phase == before.phase && days.isSameStep(before.days);
        return new PlanStanding(phase, days, isSaid ? before.particulars : particulars, before.content);
    }

    PlanStanding with(WrittenContent written) {
        return new PlanStanding(phase, days, particulars, written);
    }

    /** Nothing is left of what it said: who knows plans by their days forgets it without knowing of discarding. */
    PlanStanding discarded(DiscardReason reason, LocalDate today) {
        return new PlanStanding(
                DISCARDED, PlanDays.only(DISCARDED, today), PlanParticulars.discarded(reason), WrittenContent.NONE);
    }

    /** The days it speaks of. That a plan ends, or is discarded, is said of it later than that the citizen is gone. */
    List<SaidDay> saidDays() {
        var steps = Stream.of(PlanPhase.values())
                .filter(step -> !step.isOver())
                .flatMap(step -> SaidDay.of(field(step), days.day(step)));
        var ahead = Stream.concat(
                SaidDay.of("offerAgainOn", particulars.offerAgainOn()),
                SaidDay.of("until", particulars.postponedUntil()));
        return Stream.concat(steps, ahead).toList();
    }

    private static LocalDate happened(String field, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleViolation("plan-step-in-future", "field", field, "today", today);
        }
        return on;
    }

    private static String field(PlanPhase phase) {
        return switch (phase) {
            case NEEDED -> "neededOn";
            case OFFERED -> "offeredOn";
            case DECLINED -> "declinedOn";
            case ACCEPTED -> "acceptedOn";
            case DRAFT -> "draftedOn";
            case AGREED -> "agreedOn";
            case MADE -> "madeOn";
            case FOLLOWED_UP -> "followedUpOn";
            case ENDED, REPLACED -> "endedOn";
            case DISCARDED -> "discardedOn";
        };
    }
}
