package dk.kk.shared.plan.followup;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** When the plans that a request shows are to be followed up: those of a citizen are read together. */
@RequestScoped
public class CitizensFollowUps {
    private static final String OF_CITIZEN =
            "select * from plans_to_follow_up(array(select p.id from plan p where p.citizen_id = ?), ?)";

    private final Database database;
    private final EntityManager entities;
    private final BusinessClock clock;
    private final Map<UUID, Map<UUID, FollowUpView>> read = new HashMap<>();

    CitizensFollowUps(Database database, EntityManager entities, BusinessClock clock) {
        this.database = database;
        this.entities = entities;
        this.clock = clock;
    }

    /** None of a plan that is not in force. */
    public Optional<FollowUpView> of(UUID citizen, UUID plan) {
        return Optional.ofNullable(
                read.computeIfAbsent(citizen, this::ofCitizen).get(plan));
    }

    /** Asked of the tables, as a list asks them: what was changed just now is to stand there. */
    private Map<UUID, FollowUpView> ofCitizen(UUID citizen) {
        entities.flush();
        var today = clock.today();
        var due = new HashMap<UUID, FollowUpView>();
        database.list(OF_CITIZEN, row -> due.put(row.uuid("plan_id"), FollowUpView.of(row, today)), citizen, today);
        return due;
    }
}
