package dk.kk.shared.notification.stopalert;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.AlertSource;
import dk.kk.shared.notification.known.Benefits;
import dk.kk.shared.notification.known.GreenLines;
import dk.kk.shared.notification.known.KnownStreams;
import dk.kk.shared.notification.known.SharedPeriods;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.Stops;
import dk.kk.shared.notification.routing.Routes;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** BIF tells SOF when a shared citizen's benefit is stopped, or may be: which team, if any, for each stop there is. */
@ApplicationScoped
class TellSof implements AlertSource {

    private static final Set<StreamKind> RESTS_ON = Stream.concat(
                    Stream.of(Stops.KIND, Benefits.KIND), KnownStreams.WHOM_IN_SOF.stream())
            .collect(toUnmodifiableSet());

    private final Stops stops;
    private final SharedPeriods sharedPeriods;
    private final GreenLines greenLines;
    private final Routes routes;
    private final StopAlertSettings settings;
    private final BusinessClock clock;

    TellSof(
            Stops stops,
            SharedPeriods sharedPeriods,
            GreenLines greenLines,
            Routes routes,
            StopAlertSettings settings,
            BusinessClock clock) {
        this.stops = stops;
        this.sharedPeriods = sharedPeriods;
        this.greenLines = greenLines;
        this.routes = routes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public AlertKind kind() {
        return AlertKind.BENEFIT_STOP;
    }

    @Override
    public Set<StreamKind> restsOn() {
        return RESTS_ON;
    }

    @Override
    public List<AlertNeed> needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var concerned =
                stops.withDay(citizens, streamIds.stream().map(UUID::fromString).toList());
        if (concerned.isEmpty()) {
            return List.of(); // most citizens have no stop
        }
        var theirs = concerned.stream().map(Stop::citizenId).distinct().toList();
        var shared = sharedPeriods.of(theirs);
        var onGreenLine = greenLines.on(clock.today(), theirs);
        var routed = routes.ofCitizens(theirs);
        return concerned.stream()
                .map(stop -> new StopSituation(
                                stop,
                                shared.getOrDefault(stop.citizenId(), List.of()),
                                onGreenLine.contains(stop.citizenId()),
                                routed.apply(stop.citizenId()),
                                settings)
                        .need())
                .toList();
    }
}
