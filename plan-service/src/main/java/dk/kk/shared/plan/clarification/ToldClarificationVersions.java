package dk.kk.shared.plan.clarification;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.coordination.CauseKind;
import dk.kk.shared.plan.coordination.ToldVersions;
import dk.kk.shared.platform.access.Caller;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/** Of a correction that is withheld the asked side is not told by the version either. */
@Singleton
class ToldClarificationVersions implements ToldVersions {
    private final Clarifications clarifications;
    private final Caller caller;

    ToldClarificationVersions(Clarifications clarifications, Caller caller) {
        this.clarifications = clarifications;
        this.caller = caller;
    }

    @Override
    public CauseKind kind() {
        return CauseKind.CLARIFICATION;
    }

    @Override
    public void read(Collection<UUID> causes) {
        clarifications.list("from Clarification c left join fetch c.rows where c.id in ?1", causes);
    }

    @Override
    public long told(UUID cause, long version) {
        return new ClarificationReader(Administration.of(caller.principal()))
                .version(clarifications.get(cause), version);
    }
}
