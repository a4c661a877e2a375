package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.StopNews;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.known.Stops;
import dk.kk.shared.notification.routing.SofRoute;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.stream.StreamRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides who is told of a stop, as known now.
 *
 * @param stop of which a day is known
 * @param shared the days on which the citizen has a case on both sides
 */
record StopSituation(Stop stop, List<Period> shared, SofRoute route, StopAlertSettings settings) {

    AlertNeed need() {
        var about = new StreamRef(Stops.KIND.kind(), stop.stopId());
        return new AlertNeed(
                AlertKind.BENEFIT_STOP,
                about,
                stop.citizenId(),
                Administration.SOF,
                teamToTell(),
                audience(),
                stop.phase() == StopPhase.HEARING ? stop.days().answerBy() : null,
                StopDetails.of(stop, settings.legalBasis().of(stop.phase()).orElse(null)));
    }

    /** The SOF team to tell, taken on the day the stop takes effect, else was considered; null when SOF is not to be told. */
    private @Nullable String teamToTell() {
        var day = stop.days().decisive();
        if (day == null || !isTold() || shared.stream().noneMatch(period -> period.contains(day))) {
            return null;
        }
        return route.teamOn(day);
    }

    /** What was called off is news to those alone who heard of it. */
    private Audience audience() {
        return stop.phase().news() == StopNews.CALLED_OFF ? Audience.WAS_TOLD : Audience.RESPONSIBLE;
    }

    private boolean isTold() {
        return stop.origin() == Stop.Origin.LIVE
                && (settings.early() || !stop.phase().isWarning());
    }
}
