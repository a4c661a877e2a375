package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertSource;
import dk.kk.shared.notification.alert.PendingNeeds;
import dk.kk.shared.notification.known.Benefits;
import dk.kk.shared.notification.known.KnownStreams;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.Stops;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** BIF tells SOF when a shared citizen's benefit is stopped, or may be: which team, if any, for each stop there is. */
@ApplicationScoped
class TellSof implements AlertSource {

    private static final Set<StreamKind> RESTS_ON = KnownStreams.toldToSof(Stops.KIND, Benefits.KIND);

    private final Stops stops;
    private final StopAlertSettings settings;

    TellSof(Stops stops, StopAlertSettings settings) {
        this.stops = stops;
        this.settings = settings;
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
    public PendingNeeds needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var concerned =
                stops.withDay(citizens, streamIds.stream().map(UUID::fromString).toList());
        return PendingNeeds.each(
                concerned, Stop::citizenId, (stop, citizen) -> new StopSituation(stop, citizen, settings).need());
    }
}
