package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans as they come in for the first time, with the one row each has: many in two statements. */
@Singleton
class NewPlans {
    private static final String PLANS = """
            insert into plan (id, kind, citizen_id, plan_number, origin, version) select * from unnest(?, ?, ?, ?, ?, ?)
            """;
    private static final String ROWS = """
            insert into plan_row (plan_id, position, phase, offered_on, declined_on, made_on, followed_up_on, ended_on, recorded_at)
            select plan_id, 0, phase, offered_on, declined_on, made_on, followed_up_on, ended_on, recorded_at
            from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as row (plan_id, phase, offered_on, declined_on, made_on, followed_up_on, ended_on, recorded_at)
            """;

    private final Database database;

    NewPlans(Database database) {
        this.database = database;
    }

    void insert(PlanKind kind, List<Plan> plans) {
        if (plans.isEmpty()) {
            return;
        }
        database.run(
                PLANS,
                SqlArray.uuids(each(plans, Plan::id)),
                SqlArray.texts(each(plans, _ -> kind)),
                SqlArray.uuids(each(plans, Plan::citizenId)),
                SqlArray.texts(each(plans, Plan::planNumber)),
                SqlArray.texts(each(plans, Plan::origin)),
                SqlArray.numbers(each(plans, Plan::version)));
        database.run(
                ROWS,
                SqlArray.uuids(each(plans, Plan::id)),
                SqlArray.texts(each(plans, plan -> plan.standing().phase())),
                SqlArray.days(each(plans, plan -> plan.standing().days().offeredOn())),
                SqlArray.days(each(plans, plan -> plan.standing().days().declinedOn())),
                SqlArray.days(each(plans, plan -> plan.standing().days().madeOn())),
                SqlArray.days(each(plans, plan -> plan.standing().days().followedUpOn())),
                SqlArray.days(each(plans, plan -> plan.standing().days().endedOn())),
                SqlArray.instants(each(plans, Plan::recordedAt)));
    }

    private static <T> List<@Nullable T> each(List<Plan> plans, Part<T> part) {
        return plans.stream().<@Nullable T>map(part::of).toList();
    }

    private interface Part<T> {
        @Nullable
        T of(Plan plan);
    }
}
