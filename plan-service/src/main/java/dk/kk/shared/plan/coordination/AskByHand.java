package dk.kk.shared.plan.coordination;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the other side though nothing was decided: about a plan of either side, or about the citizen. */
@Singleton
class AskByHand {
    private static final String PLAN = """
            select p.citizen_id, p.kind, p.version, now.phase in ('REPLACED', 'DISCARDED') as gone
            from plan p
            cross join lateral (select phase from plan_row r where r.plan_id = p.id order by r.position desc limit 1) now
            where p.id = ? and p.citizen_id in (select id from ids_of(array[?::uuid]))
            """;

    private static final String OPEN =
            "select id from coordination_request where cause_id = ? and asking_side = ? and phase = 'ASKED' and cause_kind <> 'CITIZEN'";

    private final Database database;
    private final SharedCitizens sharing;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    AskByHand(Database database, SharedCitizens sharing, Deadlines deadlines, BusinessClock clock) {
        this.database = database;
        this.sharing = sharing;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * @param plan null: about the citizen
     * @throws RuleViolation {@code coordination-not-shared}, {@code coordination-plan-gone}, {@code coordination-asked-already},
     *     {@code not-found}
     */
    CoordinationRequest ask(Administration asking, UUID citizen, @Nullable UUID plan, String words) {
        sharing.hold(List.of(citizen));
        if (sharing.on(clock.today(), List.of(citizen)).isEmpty()) {
            throw new RuleViolation("coordination-not-shared");
        }
        return plan == null
                ? asked(citizen, new Question(CauseKind.CITIZEN, citizen, 1, "asked", true, words, asking))
                : aboutPlan(asking, citizen, plan, words);
    }

    /** Filed where the plan is, under whichever of the citizen's ids it is asked. */
    private CoordinationRequest aboutPlan(Administration asking, UUID citizen, UUID plan, String words) {
        var request = database.first(
                        PLAN, row -> asked(row.uuid("citizen_id"), about(row, plan, words, asking)), plan, citizen)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "plan", "id", plan));
        database.first(OPEN, row -> row.uuid("id"), plan, asking).ifPresent(open -> {
            throw new RuleViolation("coordination-asked-already", "id", open);
        });
        return request;
    }

    private static Question about(SqlRow row, UUID plan, String words, Administration asking) {
        if (row.flag("gone")) {
            throw new RuleViolation("coordination-plan-gone");
        }
        var kind = CauseKind.valueOf(row.text("kind") + "_PLAN");
        return new Question(kind, plan, row.number("version"), "asked", true, words, asking);
    }

    private CoordinationRequest asked(UUID citizen, Question question) {
        return CoordinationRequest.ask(citizen, question, deadlines.askedNow(), clock);
    }
}
