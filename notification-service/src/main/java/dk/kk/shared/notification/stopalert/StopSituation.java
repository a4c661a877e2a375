package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.Stops;
import dk.kk.shared.notification.routing.SofRoute;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.stream.StreamRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides who is told of a stop, as known now.
 *
 * @param stop with a day
 * @param shared the days on which the citizen has a case on both sides
 */
record StopSituation(Stop stop, List<Period> shared, SofRoute route) {

    AlertNeed need() {
        var about = new StreamRef(Stops.KIND.kind(), stop.stopId());
        return new AlertNeed(
                AlertKind.BENEFIT_STOP,
                about,
                stop.citizenId(),
                Administration.SOF,
                teamToTell(),
                null,
                StopDetails.of(stop));
    }

    /** The SOF team to tell, taken on the day the stop takes effect; null when SOF is not to be told. */
    private @Nullable String teamToTell() {
        var day = stop.effectiveFrom();
        if (day == null
                || stop.origin() != Stop.Origin.LIVE
                || !stop.phase().isTold()
                || shared.stream().noneMatch(period -> period.contains(day))) {
            return null;
        }
        return route.teamOn(day);
    }
}
