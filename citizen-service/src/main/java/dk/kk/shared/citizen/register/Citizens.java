package dk.kk.shared.citizen.register;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.IfMatch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register's rows. */
@ApplicationScoped
public class Citizens implements PanacheRepositoryBase<Citizen, UUID> {

    /** For a move: 404 for an unknown id, 428 without a version, 412 with another one. */
    Citizen lock(UUID id, @Nullable IfMatch seen) {
        var citizen = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (citizen == null) {
            throw unknown(id);
        }
        IfMatch.require(seen, citizen.version());
        return citizen;
    }

    List<Citizen> lockAll(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** @throws RuleViolation {@code not-found} for an id that is not one of ours */
    public void require(UUID id) {
        if (count("id", id) == 0) {
            throw unknown(id);
        }
    }

    private static RuleViolation unknown(UUID id) {
        return new RuleViolation("not-found", "kind", "citizen", "id", id);
    }
}
