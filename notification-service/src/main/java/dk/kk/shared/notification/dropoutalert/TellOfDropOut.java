package dk.kk.shared.notification.dropoutalert;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertSource;
import dk.kk.shared.notification.alert.PendingNeeds;
import dk.kk.shared.notification.known.DropOutWarning;
import dk.kk.shared.notification.known.DropOutWarnings;
import dk.kk.shared.notification.known.KnownStreams;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** SOF is told when a shared citizen is about to drop out of an offer: which team, if any, for each warning there is. */
@ApplicationScoped
class TellOfDropOut implements AlertSource {

    private static final Set<StreamKind> RESTS_ON = KnownStreams.toldToSof(DropOutWarnings.KIND);

    private final DropOutWarnings warnings;
    private final DropOutAlertSettings settings;
    private final BusinessClock clock;

    TellOfDropOut(DropOutWarnings warnings, DropOutAlertSettings settings, BusinessClock clock) {
        this.warnings = warnings;
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
    public PendingNeeds needs(Collection<UUID> citizens, Collection<String> streamIds) {
        var concerned =
                warnings.of(citizens, streamIds.stream().map(UUID::fromString).toList());
        var today = clock.today();
        return PendingNeeds.each(
                concerned,
                DropOutWarning::citizenId,
                (warning, citizen) -> new DropOutSituation(warning, citizen, today, settings).need());
    }
}
