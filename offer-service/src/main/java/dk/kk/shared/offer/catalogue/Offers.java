package dk.kk.shared.offer.catalogue;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
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
public class Offers implements EntityStreams<Offer> {

    @Override
    public String kind() {
        return "offer";
    }

    /** An offer belongs to no citizen. */
    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    public Map<String, Offer> byCode(Collection<String> codes) {
        return list("code in ?1", codes).stream().collect(Collectors.toMap(Offer::code, Function.identity()));
    }

    Map<String, Offer> lockByCode(Collection<String> codes) {
        return find("code in ?1 order by id", codes).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Offer::code, Function.identity()));
    }

    /** @throws RuleViolation {@code offer-code-taken}; who is faster at the same moment has it, the other one is told so */
    void requireFree(String code) {
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
}
