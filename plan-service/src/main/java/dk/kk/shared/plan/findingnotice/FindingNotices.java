package dk.kk.shared.plan.findingnotice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All notices; nobody asks for them but the alerts that rest on them. */
@ApplicationScoped
class FindingNotices implements PanacheRepositoryBase<FindingNotice, UUID> {
    List<FindingNotice> lockOf(Collection<UUID> citizens) {
        return find("citizenId in ?1 order by id", citizens)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
