package dk.kk.shared.offer.combination;

import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All combination packages. */
@ApplicationScoped
class CombinationPackages implements EntityStreams<CombinationPackage> {
    /** Merged citizens are one, by whichever of their ids a thing of theirs is found. */
    private static final String OWN_ENROLMENT = """
            select e.id from enrolment e
            left join access_alias a on a.alias_id = e.citizen_id
            where e.id = ?
              and coalesce(a.citizen_id, e.citizen_id) = coalesce((select citizen_id from access_alias where alias_id = ?), ?)
            """;

    private final Database database;

    CombinationPackages(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "combination-package";
    }

    /** @throws RuleViolation {@code not-found}: another citizen's enrolment is refused like one that does not exist */
    void requireOwnEnrolment(UUID citizen, @Nullable UUID enrolment) {
        if (enrolment != null
                && database.first(OWN_ENROLMENT, row -> row.uuid("id"), enrolment, citizen, citizen)
                        .isEmpty()) {
            throw new RuleViolation("not-found", "kind", "enrolment", "id", enrolment);
        }
    }
}
