package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Phase.DROPPED;
import static dk.kk.shared.offer.benefitstop.Phase.EFFECTIVE;
import static dk.kk.shared.offer.benefitstop.Phase.WITHDRAWN;

import dk.kk.shared.platform.stream.Origin;
import java.time.LocalDate;

/**
 * Whether somebody in SOF is to be told of a stop that no alert was heard of. notification-service decides it; here it is only shown,
 * so that "not told yet" and "nobody to tell" do not look alike.
 */
final class SofMatter {
    private static final int MONTHS_LOOKED_BACK = 3;

    private SofMatter() {}

    static SofAlertStanding of(BenefitStop stop) {
        return isLive(stop) && isShared(stop) ? SofAlertStanding.NOT_RAISED : SofAlertStanding.NOBODY_TO_TELL;
    }

    /** What was called off before SOF heard of it is no news. */
    private static boolean isLive(BenefitStop stop) {
        return stop.terms().origin() == Origin.LIVE && stop.phase() != DROPPED && stop.phase() != WITHDRAWN;
    }

    /** On the day it takes effect, else was considered; or soon after it took effect. */
    private static boolean isShared(BenefitStop stop) {
        var shared = stop.sofSide().sharedDays();
        var effectiveFrom = stop.effectiveFrom();
        var day = effectiveFrom == null ? stop.terms().consideredOn() : effectiveFrom;
        return shared.contain(day)
                || shared.nextBeginAfter(day)
                        .filter(first -> isTakenUp(stop, day, first))
                        .isPresent();
    }

    /** SOF's new case sees the stops of the last months that still hold. */
    private static boolean isTakenUp(BenefitStop stop, LocalDate day, LocalDate first) {
        var decision = stop.decision();
        var until = decision == null ? null : decision.effectiveUntil();
        return stop.phase() == EFFECTIVE
                && !first.isAfter(day.plusMonths(MONTHS_LOOKED_BACK))
                && (until == null || !first.isAfter(until));
    }
}
