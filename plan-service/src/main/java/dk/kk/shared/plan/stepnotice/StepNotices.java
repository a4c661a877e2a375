package dk.kk.shared.plan.stepnotice;

import dk.kk.shared.plan.stepnotice.StepChange.StepKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All notices; whoever holds a run holds those of its steps. */
@ApplicationScoped
class StepNotices implements PanacheRepositoryBase<StepNotice, UUID> {
    Map<StepKey, StepNotice> ofRuns(Collection<UUID> runs) {
        return list("runId in ?1", runs).stream().collect(Collectors.toMap(StepNotice::key, Function.identity()));
    }
}
