package dk.kk.shared.offer.catalogue;

import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue. */
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, UUID> {

    public Offer get(UUID id) {
        return found(id, findById(id));
    }

    public Map<String, Offer> byCode(Collection<String> codes) {
        return list("code in ?1", codes).stream().collect(Collectors.toMap(Offer::code, Function.identity()));
    }

    /** For a change: nobody else changes it meanwhile. */
    Offer lock(UUID id) {
        return found(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Map<String, Offer> lockByCode(Collection<String> codes) {
        return find("code in ?1 order by id", codes).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Offer::code, Function.identity()));
    }

    /** @throws RuleViolation {@code offer-code-taken}; until the transaction ends nobody else takes the code */
    void demandFree(String code) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, code)
                .getSingleResult();
        if (count("code", code) > 0) {
            throw new RuleViolation("offer-code-taken", "code", code);
        }
    }

    /** In the order they were listed; with a day, those that are in force on it. */
    List<Offer> page(@Nullable LocalDate day, PageRequest page) {
        var query = day == null
                ? find("id > ?1 order by id", page.afterId())
                : find(
                        "id > ?1 and terms.validFrom <= ?2 and (terms.validTo is null or terms.validTo > ?2) order by id",
                        page.afterId(),
                        day);
        return query.page(0, page.fetch()).list();
    }

    private static Offer found(UUID id, @Nullable Offer offer) {
        if (offer == null) {
            throw new RuleViolation("not-found", "kind", "offer", "id", id);
        }
        return offer;
    }
}
