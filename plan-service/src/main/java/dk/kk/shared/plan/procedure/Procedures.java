package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All versions of all procedures. */
@ApplicationScoped
class Procedures implements EntityStreams<Procedure> {
    static final String KIND = "procedure";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    /** No other service works by them. */
    @Override
    public List<Event> changed(Procedure procedure, String happened, String cause) {
        return List.of();
    }

    int nextNumber(CaseType caseType) {
        return (int) count("caseType", caseType) + 1;
    }

    /** Of those published the one with the latest day. @throws RuleViolation {@code procedure-none-in-force} */
    Procedure inForce(CaseType caseType, LocalDate day) {
        return find(
                        "caseType = ?1 and phase = ?2 and validFrom <= ?3 order by validFrom desc",
                        caseType,
                        ProcedurePhase.PUBLISHED,
                        day)
                .firstResultOptional()
                .orElseThrow(() -> new RuleViolation("procedure-none-in-force", "caseType", caseType, "day", day));
    }

    /** @throws RuleViolation {@code procedure-day-taken}: of two from one day nobody could say which one holds */
    void requireFree(CaseType caseType, LocalDate from) {
        if (count("caseType = ?1 and phase = ?2 and validFrom = ?3", caseType, ProcedurePhase.PUBLISHED, from) > 0) {
            throw new RuleViolation("procedure-day-taken", "caseType", caseType, "day", from);
        }
    }

    /** @param caseType null: of all */
    List<Procedure> page(@Nullable CaseType caseType, PageRequest page) {
        var query = caseType == null
                ? find("id > ?1 order by id", page.afterId())
                : find("caseType = ?1 and id > ?2 order by id", caseType, page.afterId());
        return query.page(0, page.fetch()).list();
    }
}
