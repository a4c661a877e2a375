package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.measurement.Measurement;
import dk.kk.shared.kpi.measurement.RecountMeasurement;
import dk.kk.shared.kpi.status.RecountedStatus.RecountedCitation;
import dk.kk.shared.platform.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows that a status still comes of the facts, and that what is kept of it is what was frozen. */
@ApplicationScoped
class RecountStatus {

    private final DrawUpStatus drawUp;
    private final RecountMeasurement measurements;

    RecountStatus(DrawUpStatus drawUp, RecountMeasurement measurements) {
        this.drawUp = drawUp;
        this.measurements = measurements;
    }

    RecountedStatus recount(CommitteeStatus status) {
        var anew = drawUp.of(status);
        var seal = status.seal();
        var kept = seal == null ? anew : new StatusContent(seal.content());
        return new RecountedStatus(
                status.id(),
                seal == null ? null : seal.sha256(),
                kept.sha256(),
                anew.sha256(),
                seal == null || seal.sha256().equals(kept.sha256()),
                anew.equals(kept),
                differing(kept, anew),
                drawUp.cited(status.measurements()).stream()
                        .map(this::recounted)
                        .toList());
    }

    private RecountedCitation recounted(Measurement cited) {
        var recounted = measurements.recount(cited, Population.STRATEGY);
        return new RecountedCitation(
                cited.id(),
                cited.asOf(),
                cited.knownAt(),
                recounted.sameDefinitions(),
                recounted.differingNumbers(),
                recounted.sameMembers());
    }

    private static List<String> differing(StatusContent kept, StatusContent anew) {
        var then = EventJson.tree(kept.text());
        var now = EventJson.tree(anew.text());
        return now.properties().stream()
                .filter(part -> !part.getValue().equals(then.get(part.getKey())))
                .map(part -> part.getKey())
                .toList();
    }
}
