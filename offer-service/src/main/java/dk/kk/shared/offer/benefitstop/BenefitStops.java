package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;

/** All benefit stops. */
@ApplicationScoped
class BenefitStops implements PanacheRepositoryBase<BenefitStop, UUID> {

    private static final int DUE_AT_ONCE = 500;

    /** For a change: nobody else changes it meanwhile. */
    BenefitStop lock(UUID id) {
        return found(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    BenefitStop get(UUID id) {
        return found(id, findById(id));
    }

    /** In the order they were considered. */
    List<BenefitStop> ofCitizen(UUID citizenId, PageRequest page) {
        return find("citizenId = ?1 and id > ?2 order by id", citizenId, page.afterId())
                .page(0, page.fetch())
                .list();
    }

    /** @throws RuleViolation {@code stop-already-live} while another stop of the benefit is; the benefit is locked */
    void demandNoneLive(UUID benefitId) {
        var live = find("benefitId = ?1 and phase in ?2", benefitId, Phase.LIVE).firstResult();
        if (live != null) {
            throw new RuleViolation("stop-already-live", "stop", live.id(), "phase", live.phase());
        }
    }

    boolean anyDue(LocalDate today) {
        return count("phase = ?1 and effectiveFrom <= ?2", Phase.DECIDED, today) > 0;
    }

    /** Some whose day has come, locked; those that another instance holds are left to it. */
    List<BenefitStop> lockDue(LocalDate today) {
        return find("phase = ?1 and effectiveFrom <= ?2 order by id", Phase.DECIDED, today)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .page(0, DUE_AT_ONCE)
                .list();
    }

    private static BenefitStop found(UUID id, @Nullable BenefitStop stop) {
        if (stop == null) {
            throw new RuleViolation("not-found", "kind", "benefit-stop", "id", id);
        }
        return stop;
    }
}
