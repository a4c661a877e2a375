package dk.kk.shared.offer.effort;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears of social action plans and keeps what the effort's figures ask of them: when each was made, followed up and ended. */
@ApplicationScoped
class SocialPlans implements Hears {
    private static final StreamKind PLAN = new StreamKind("plan", "social-plan");
    private final Database database;

    SocialPlans(Database database) {
        this.database = database;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(PLAN);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var told = newestPerStream.stream()
                .map(event -> event.state(PlanState.class))
                .toList();
        database.batch("""
                insert into known_social_plan (plan_id, citizen_id, made_on, followed_up_on, ended_on) values (?, ?, ?, ?, ?)
                on conflict (plan_id) do update
                set citizen_id = excluded.citizen_id, made_on = excluded.made_on, followed_up_on = excluded.followed_up_on,
                    ended_on = excluded.ended_on
                """, told, plan -> new @Nullable Object[] {
            plan.planId(),
            plan.citizenId(),
            plan.now().madeOn(),
            SqlArray.days(plan.followUps()),
            plan.now().endedOn()
        });
    }

    /** @param rows all that was ever recorded of it, oldest first */
    record PlanState(UUID planId, UUID citizenId, List<Row> rows) {
        /** @param followedUpOn the latest follow-up; the earlier ones stand in the rows before */
        record Row(
                @Nullable LocalDate madeOn,
                @Nullable LocalDate followedUpOn,
                @Nullable LocalDate endedOn) {}

        Row now() {
            return rows.getLast();
        }

        /** Of the plan as it is now: one that a later row takes back by an earlier one counts no more. */
        List<LocalDate> followUps() {
            var made = now().madeOn();
            var latest = now().followedUpOn();
            if (made == null || latest == null) {
                return List.of();
            }
            return rows.stream()
                    .filter(row -> made.equals(row.madeOn()))
                    .map(Row::followedUpOn)
                    .filter(Objects::nonNull)
                    .filter(day -> !day.isBefore(made) && !day.isAfter(latest))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
