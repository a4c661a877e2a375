package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.coordination.CauseKind;
import dk.kk.shared.plan.coordination.ToldVersions;
import dk.kk.shared.platform.access.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;

/** Of a version that speaks of treatment alone the asked side is not told by its number either. */
@Singleton
class ToldSocialPlanVersions implements ToldVersions {
    private final EntityManager entities;
    private final Caller caller;

    ToldSocialPlanVersions(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    @Override
    public CauseKind kind() {
        return CauseKind.SOCIAL_PLAN;
    }

    @Override
    public void read(Collection<UUID> causes) {
        entities.createQuery("from Plan p left join fetch p.rows where p.id in ?1", Plan.class)
                .setParameter(1, causes)
                .getResultList();
    }

    @Override
    public long told(UUID cause, long version) {
        var plan = entities.find(Plan.class, cause);
        return PlanReader.of(PlanKind.SOCIAL, Administration.of(caller.principal()))
                .version(plan, version);
    }
}
