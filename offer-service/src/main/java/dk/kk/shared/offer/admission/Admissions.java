package dk.kk.shared.offer.admission;

import dk.kk.shared.offer.benefit.BenefitType;
import dk.kk.shared.offer.catalogue.Admission.Rule;
import dk.kk.shared.offer.catalogue.Offer;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/**
 * Who may be referred to an offer today. A refusal names the rule and not what is known of the citizen: the match group may be seen
 * by both sides, and only BIF's offers, to which BIF refers, ask for a benefit.
 */
@Singleton
public class Admissions {
    private static final String PAID = """
            select b.benefit_type
            from benefit b
            join lateral (
                select started_on, ended_on from benefit_row where benefit_id = b.id order by position desc limit 1
            ) paid on true
            where b.citizen_id in (select id from ids_of(array[cast(? as uuid)]))
              and paid.started_on <= ? and (paid.ended_on is null or paid.ended_on > ?)
            """;

    private final KnownMatchGroups matchGroups;
    private final Database database;
    private final BusinessClock clock;

    Admissions(KnownMatchGroups matchGroups, Database database, BusinessClock clock) {
        this.matchGroups = matchGroups;
        this.database = database;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code citizen-not-admissible}; {@code match-group-unknown} where nobody has told of one */
    public void require(Offer offer, UUID citizen) {
        var today = clock.today();
        var matchGroup = matchGroups.on(today, citizen);
        var paid = database.list(PAID, row -> row.code("benefit_type", BenefitType.class), citizen, today, today);
        offer.admission().broken(Set.copyOf(paid), matchGroup.orElse(null)).ifPresent(rule -> {
            if (rule == Rule.MATCH_GROUP && matchGroup.isEmpty()) {
                throw new RuleViolation("match-group-unknown", "offer", offer.code());
            }
            throw new RuleViolation("citizen-not-admissible", "offer", offer.code(), "rule", rule);
        });
    }
}
