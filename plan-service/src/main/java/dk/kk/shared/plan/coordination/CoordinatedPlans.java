package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How the plans and clarifications that a request shows are coordinated: those of a citizen are read together. */
@RequestScoped
public class CoordinatedPlans {
    /** By whose it is; what the other side asked about a plan by hand is no coordination of theirs. */
    private static final String OF_CITIZEN = """
            select distinct on (cause_id) * from coordination_request
            where citizen_id = ? and phase <> 'WITHDRAWN'
              and (cause_kind = 'CLARIFICATION' or (cause_kind, asking_side) in (('SOCIAL_PLAN', 'SOF'), ('JOB_PLAN', 'BIF')))
            order by cause_id, id desc
            """;

    private final Database database;
    private final BusinessClock clock;
    private final Map<UUID, Map<UUID, PlanCoordination>> read = new HashMap<>();

    CoordinatedPlans(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param id of the plan or the clarification */
    public PlanCoordination of(UUID citizen, UUID id) {
        return read.computeIfAbsent(citizen, this::ofCitizen).getOrDefault(id, PlanCoordination.NOT_ASKED);
    }

    private Map<UUID, PlanCoordination> ofCitizen(UUID citizen) {
        var today = clock.today();
        var plans = new HashMap<UUID, PlanCoordination>();
        database.list(OF_CITIZEN, row -> plans.put(row.uuid("cause_id"), read(row, today)), citizen);
        return plans;
    }

    private static PlanCoordination read(SqlRow row, LocalDate today) {
        var state = switch (row.code("phase", Phase.class)) {
            case ASKED -> PlanCoordination.State.WAITING;
            case ANSWERED -> PlanCoordination.State.ANSWERED;
            case WAIVED -> PlanCoordination.State.WAIVED;
            case WITHDRAWN -> PlanCoordination.State.NOT_ASKED;
        };
        return new PlanCoordination(
                state,
                row.uuid("id"),
                row.day("due_on"),
                state == PlanCoordination.State.WAITING && row.day("due_on").isBefore(today),
                row.dayOrNull("answered_on"),
                row.codeOrNull("outcome", Outcome.class),
                row.codeOrNull("waiver_reason", WaiverReason.class));
    }
}
