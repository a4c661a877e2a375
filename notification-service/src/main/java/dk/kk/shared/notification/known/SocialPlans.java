package dk.kk.shared.notification.known;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import dk.kk.shared.platform.stream.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SOF's social action plans. One is watched from when it first gave reason for an alert: it was declined, or became stale. */
@ApplicationScoped
public class SocialPlans {

    public static final StreamKind KIND = new StreamKind("plan", "social-plan");

    private static final String KEEP = """
            insert into social_plan (plan_id, citizen_id, phase, offered_on, declined_on, made_on, followed_up_on, recorded_on, origin,
                                     awaited, watched)
            select told.*, told.phase in ('MADE', 'FOLLOWED_UP') and told.id <> all (?), told.phase = 'DECLINED' and told.origin = 'LIVE'
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                told (id, citizen, phase, offered_on, declined_on, made_on, followed_up_on, recorded_on, origin)
            on conflict (plan_id) do update
            set phase = excluded.phase, offered_on = excluded.offered_on, declined_on = excluded.declined_on,
                made_on = excluded.made_on, followed_up_on = excluded.followed_up_on, recorded_on = excluded.recorded_on,
                origin = excluded.origin, awaited = excluded.awaited, watched = social_plan.watched or excluded.watched
            """;

    private final Database database;
    private final PlanSettings settings;

    SocialPlans(Database database, PlanSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    void keep(List<HeardEvent> heard) {
        if (heard.isEmpty()) {
            return;
        }
        var plans = heard.stream()
                .flatMap(event -> event.state(State.class).plan().stream())
                .toList();
        var history = plans.stream()
                .filter(plan -> plan.isHistory(settings.staleAfterMonths()))
                .map(SocialPlan::planId)
                .toList();
        database.run(
                KEEP,
                SqlArray.uuids(history),
                SqlArray.uuids(plans.stream().map(SocialPlan::planId).toList()),
                SqlArray.uuids(plans.stream().map(SocialPlan::citizenId).toList()),
                SqlArray.texts(plans.stream().map(SocialPlan::phase).toList()),
                SqlArray.days(plans.stream().map(SocialPlan::offeredOn).toList()),
                SqlArray.days(plans.stream().map(SocialPlan::declinedOn).toList()),
                SqlArray.days(plans.stream().map(SocialPlan::madeOn).toList()),
                SqlArray.days(plans.stream().map(SocialPlan::followedUpOn).toList()),
                SqlArray.days(plans.stream().map(SocialPlan::recordedOn).toList()),
                SqlArray.texts(plans.stream().map(SocialPlan::origin).toList()));
    }

    /**
     * All plans of the citizens of whom a watched one is among these citizens' and these plans, in the order of their ids. The
     * offset keeps the planner, which takes the citizens for many, from reading everybody's.
     */
    public List<WatchedPlan> watched(Collection<UUID> citizens, Collection<UUID> plans) {
        return database.list(
                """
                select p.*, i.citizen_id as seen_as
                from ids_of(array(select citizen_id from social_plan
                                  where watched and (citizen_id = any (array(select id from ids_of(?))) or plan_id = any (?)))) i
                cross join lateral (select * from social_plan where social_plan.citizen_id = i.id offset 0) p
                order by p.plan_id
                """,
                row -> new WatchedPlan(plan(row), row.uuid("seen_as"), row.flag("watched")),
                SqlArray.uuids(citizens),
                SqlArray.uuids(plans));
    }

    /**
     * @param seenAs whose it is: who has it under another id of theirs may have others that settle it
     * @param watched whether it ever gave reason for an alert: the others of a citizen may settle what it tells
     */
    public record WatchedPlan(SocialPlan plan, UUID seenAs, boolean watched) {}

    /** Whether any plan has become stale by that day and was not watched for it; the order leads by an index to the first. */
    public boolean anyStale(LocalDate today) {
        return database.first(
                        "select 1 from social_plan where awaited and updated_on < ? order by updated_on limit 1",
                        _ -> true,
                        oldest(today))
                .isPresent();
    }

    /**
     * Watches those that have become stale by that day, the longest stale first. What is heard of their citizens waits until the
     * transaction ends.
     *
     * @return whose they are
     */
    public List<UUID> watchStale(LocalDate today, int atMost) {
        var citizens = database.list(
                "select citizen_id from social_plan where awaited and updated_on < ? order by updated_on limit ?",
                row -> row.uuid("citizen_id"),
                oldest(today),
                atMost);
        database.list(
                "select citizen_id from heard_citizen where citizen_id = any (?) order by citizen_id for update",
                row -> row.uuid("citizen_id"),
                SqlArray.uuids(citizens));
        return database.list("""
                        update social_plan set awaited = false, watched = true
                        where awaited and updated_on < ? and citizen_id = any (?) returning citizen_id
                        """, row -> row.uuid("citizen_id"), oldest(today), SqlArray.uuids(citizens)).stream()
                .distinct()
                .toList();
    }

    private LocalDate oldest(LocalDate today) {
        return today.minusMonths(settings.staleAfterMonths());
    }

    private static SocialPlan plan(SqlRow row) {
        return new SocialPlan(
                row.uuid("plan_id"),
                row.uuid("citizen_id"),
                row.code("phase", PlanPhase.class),
                row.day("offered_on"),
                row.dayOrNull("declined_on"),
                row.dayOrNull("made_on"),
                row.dayOrNull("followed_up_on"),
                row.day("recorded_on"),
                row.code("origin", Origin.class));
    }

    /** @param rows all that was ever recorded of it, oldest first */
    record State(UUID planId, UUID citizenId, Origin origin, List<Row> rows) {

        /**
         * None while the need alone is known. Of a discarded plan the day of its offer alone is kept, so that an alert of it can be
         * withdrawn.
         */
        private Optional<SocialPlan> plan() {
            var now = rows.getLast();
            return rows.reversed().stream()
                    .map(Row::offeredOn)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(offeredOn -> new SocialPlan(
                            planId,
                            citizenId,
                            now.phase,
                            offeredOn,
                            now.declinedOn,
                            now.madeOn,
                            now.followedUpOn,
                            BusinessClock.dayOf(now.recordedAt),
                            origin));
        }

        record Row(
                PlanPhase phase,
                @Nullable LocalDate offeredOn,
                @Nullable LocalDate declinedOn,
                @Nullable LocalDate madeOn,
                @Nullable LocalDate followedUpOn,
                Instant recordedAt) {}
    }
}
