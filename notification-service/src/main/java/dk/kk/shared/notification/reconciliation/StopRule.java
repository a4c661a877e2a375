package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertNeed;
import dk.kk.shared.notification.alert.AlertSource;
import dk.kk.shared.notification.alert.Audience;
import dk.kk.shared.notification.routing.Routes;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** The rule that says of which stops SOF is told, the same that raises the alerts. */
@Singleton
class StopRule {
    private final AlertSource source;
    private final Routes routes;

    StopRule(@All List<AlertSource> sources, Routes routes) {
        this.source = sources.stream()
                .filter(candidate -> candidate.kind() == AlertKind.BENEFIT_STOP)
                .findFirst()
                .orElseThrow();
        this.routes = routes;
    }

    /** What must be told now of these stops; of one of which no day is known it is not asked. In a transaction. */
    List<AlertNeed> needs(Collection<String> stops) {
        var pending = source.needs(List.of(), stops);
        return pending.of(routes.ofCitizens(pending.citizens()));
    }

    static boolean mustBeTold(AlertNeed need) {
        return need.to() != null && need.audience() == Audience.RESPONSIBLE;
    }
}
