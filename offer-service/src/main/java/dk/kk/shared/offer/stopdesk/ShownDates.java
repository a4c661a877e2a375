package dk.kk.shared.offer.stopdesk;

import static java.time.temporal.ChronoUnit.DAYS;

import dk.kk.shared.offer.benefitstop.CheckedStop;
import dk.kk.shared.offer.benefitstop.StopDates;
import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The four dates side by side, with what is late about them.
 *
 * @param decidedOn null where nobody decided it, or not yet
 * @param registeredAfter days from the decision to the registration; 0 where it was not late
 * @param toldAfter days from the first day of the stop until SOF knew; 0 where it knew in time, or nobody knows yet
 */
record ShownDates(
        StopDates dates,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate effectiveFrom,
        long registeredAfter,
        long toldAfter) {

    static ShownDates of(CheckedStop found) {
        var dates = found.stop().dates();
        var effectiveFrom = found.stop().effectiveFrom();
        var decidedAt = dates.decidedAt();
        var decidedOn = decidedAt == null ? null : BusinessClock.dayOf(decidedAt);
        return new ShownDates(
                dates,
                decidedOn,
                effectiveFrom,
                late(decidedOn, dates.registeredAt()),
                late(effectiveFrom, dates.sofToldAt()));
    }

    private static long late(@Nullable LocalDate due, @Nullable Instant done) {
        return due == null || done == null ? 0 : Math.max(0, DAYS.between(due, BusinessClock.dayOf(done)));
    }
}
