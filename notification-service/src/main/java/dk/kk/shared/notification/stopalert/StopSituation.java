package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.StopNews;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.known.Stops;
import dk.kk.shared.notification.routing.SofCitizen;
import dk.kk.shared.platform.stream.StreamRef;
import org.jspecify.annotations.Nullable;

/**
 * All that decides who is told of a stop, as known now.
 *
 * @param stop of which a day is known
 */
record StopSituation(Stop stop, SofCitizen citizen, StopAlertSettings settings) {

    AlertNeed need() {
        var about = new StreamRef(Stops.KIND.kind(), stop.stopId());
        var occasion = isTold() ? Occasion.of(stop, citizen.shared()).orElse(null) : null;
        return new AlertNeed(
                AlertKind.BENEFIT_STOP,
                about,
                stop.citizenId(),
                Administration.SOF,
                occasion == null ? null : citizen.route().on(occasion.day()),
                audience(stop, occasion),
                citizen.greenLine(),
                allowed(),
                StopDetails.of(stop, legalBasis(), occasion));
    }

    /** Of what was called off or is over nobody has to act on in time: it is only told. */
    private TimeAllowed allowed() {
        var allowed = settings.timeAllowed().of(stop.phase(), stop.days().answerBy());
        return citizen.greenLine() && !allowed.equals(TimeAllowed.UNLIMITED)
                ? allowed.orOpeningHours(settings.timeAllowed().greenLineOpeningHours())
                : allowed;
    }

    private boolean isTold() {
        return stop.origin() == Stop.Origin.LIVE
                && (settings.early() || !stop.phase().isWarning());
    }

    /** What was called off is news to those alone who heard of it, and so is the end of a stop from before the citizen's case. */
    private static Audience audience(Stop stop, @Nullable Occasion occasion) {
        var overBefore = occasion != null && occasion.beforeCase() && stop.phase() == StopPhase.RESUMED;
        return overBefore || stop.phase().news() == StopNews.CALLED_OFF ? Audience.WAS_TOLD : Audience.RESPONSIBLE;
    }

    private @Nullable String legalBasis() {
        return settings.legalBasis().of(stop.phase()).orElse(null);
    }
}
