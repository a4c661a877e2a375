package dk.kk.shared.notification.dropoutalert;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.AlertSource;
import dk.kk.shared.notification.known.DropOutWarning;
import dk.kk.shared.notification.known.DropOutWarnings;
import dk.kk.shared.notification.known.GreenLines;
import dk.kk.shared.notification.known.KnownStreams;
import dk.kk.shared.notification.known.SharedPeriods;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** SOF is told when a shared citizen is about to drop out of an offer: which team, if any, for each warning there is. */
@ApplicationScoped
class TellOfDropOut implements AlertSource {

    private static final Set<StreamKind> RESTS_ON = Stream.concat(
                    Stream.of(DropOutWarnings.KIND), KnownStreams.WHOM_IN_SOF.stream())
            .collect(toUnmodifiableSet());

    private final DropOutWarnings warnings;
    private final SharedPeriods sharedPeriods;
    private final GreenLines greenLines;
    private final Routes routes;
    private final DropOutAlertSettings settings;
    private final BusinessClock clock;

    TellOfDropOut(
            DropOutWarnings warnings,
            SharedPeriods sharedPeriods,
            GreenLines greenLines,
            Routes routes,
            DropOutAlertSettings settings,
            BusinessClock clock) {
        this.warnings = warnings;
        this.sharedPeriods = sharedPeriods;
        this.greenLines = greenLines;
        this.routes = routes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public AlertKind kind() {
        return AlertKind.DROP_OUT_WARNING;
    }

    @Override
    public Set<StreamKind> restsOn() {
        return RESTS_ON;
    }

    @Override
    public List<AlertNeed> needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var concerned =
                warnings.of(citizens, streamIds.stream().map(UUID::fromString).toList());
        if (concerned.isEmpty()) {
            return List.of(); // most citizens stay in their offers
        }
        var theirs =
                concerned.stream().map(DropOutWarning::citizenId).distinct().toList();
        var today = clock.today();
        var shared = sharedPeriods.of(theirs);
        var onGreenLine = greenLines.on(today, theirs);
        var routed = routes.ofCitizens(theirs);
        return concerned.stream()
                .map(warning -> new DropOutSituation(
                                warning,
                                shared.getOrDefault(warning.citizenId(), List.of()),
                                today,
                                onGreenLine.contains(warning.citizenId()),
                                routed.apply(warning.citizenId()),
                                settings)
                        .need())
                .toList();
    }
}
