package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop from its decision on, with SOF's alert about it, as known at some moment.
 *
 * @param alert null where SOF has none
 * @param sharing when the citizen was shared, all that had been known of it by then; while the stop's id is an alias, of the citizen it is
 */
record StopCourse(
        StopPhase phase,
        boolean live,
        boolean discovered,
        @Nullable Instant decidedAt,
        @Nullable Instant registeredAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant resumedAt,
        @Nullable Told alert,
        List<Fact> sharing) {

    /** An alert that stands withdrawn has {@code withdrawnAt}. */
    record Told(
            Instant at,
            @Nullable Instant withdrawnAt,
            @Nullable Instant contactedAt) {}

    /** What the duty to tell SOF makes of a decided stop. */
    enum Claim {
        /** The citizen was shared on the day the stop takes effect, as known when it was decided: SOF must be told. */
        OWED,
        /** That became known only later. */
        SHARED_LATER,
        NOT_SHARED
    }

    /** When it was decided, or of one that nobody decided when it came into BIF's books; null: it counts nowhere. */
    @Nullable
    Instant began() {
        var began = decidedAt == null && discovered ? registeredAt : decidedAt;
        return live && effectiveFrom != null ? began : null;
    }

    /** Of one that has begun. */
    Claim claim(Instant began) {
        var there = sharing.stream()
                .filter(shared -> effectiveFrom != null && shared.days().contains(effectiveFrom))
                .toList();
        if (there.stream().anyMatch(shared -> wasKnown(shared, began))) {
            return Claim.OWED;
        }
        return there.stream().anyMatch(shared -> shared.supersededAt() == null) ? Claim.SHARED_LATER : Claim.NOT_SHARED;
    }

    private static boolean wasKnown(Fact shared, Instant at) {
        var superseded = shared.supersededAt();
        return !shared.recordedAt().isAfter(at) && (superseded == null || superseded.isAfter(at));
    }

    /** Null where SOF is not told; an alert that was withdrawn before the stop began told SOF of nothing. */
    @Nullable
    Told told(Instant began) {
        var told = alert;
        return told == null || (told.withdrawnAt != null && !told.withdrawnAt.isAfter(began)) ? null : told;
    }
}
