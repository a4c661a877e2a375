package dk.kk.shared.notification.dropoutalert;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.alert.TimeAllowed;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.DropOutWarning;
import dk.kk.shared.notification.known.DropOutWarnings;
import dk.kk.shared.notification.known.SharedDays;
import dk.kk.shared.notification.routing.SofCitizen;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.LocalDate;
import java.util.Optional;

/** All that decides who is told that a citizen is about to drop out, as known now. */
record DropOutSituation(DropOutWarning warning, SofCitizen citizen, LocalDate today, DropOutAlertSettings settings) {

    AlertNeed need() {
        var to = warning.standing() ? lastSharedDay().map(citizen.route()::on).orElse(null) : null;
        return new AlertNeed(
                AlertKind.DROP_OUT_WARNING,
                new StreamRef(DropOutWarnings.KIND.kind(), warning.enrolmentId()),
                warning.citizenId(),
                Administration.SOF,
                to,
                warning.origin() == Origin.LIVE ? Audience.RESPONSIBLE : Audience.WAS_TOLD,
                citizen.greenLine(),
                to == null ? TimeAllowed.UNLIMITED : settings.allowed(citizen.greenLine()),
                DropOutDetails.of(warning));
    }

    /** Today, or the last day before it; empty where the citizen was never shared since the warning. */
    private Optional<LocalDate> lastSharedDay() {
        var monday = warning.monday();
        var since = new Period(monday.isAfter(today) ? today : monday, today.plusDays(1));
        return citizen.shared().stream()
                .filter(SharedDays::isCurrent)
                .flatMap(days -> days.days().and(since).stream())
                .map(days -> requireNonNull(days.to()).minusDays(1))
                .max(naturalOrder());
    }
}
