package dk.kk.shared.offer.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SocialPlansTest {
    private static final Map<String, @Nullable Object> OFFERED = row("OFFERED", null, null, null);
    private static final Map<String, @Nullable Object> MADE = row("MADE", "2007-02-01", null, null);
    private static final Map<String, @Nullable Object> FOLLOWED_UP =
            row("FOLLOWED_UP", "2007-02-01", "2007-06-01", null);
    private static final Map<String, @Nullable Object> AGAIN = row("FOLLOWED_UP", "2007-02-01", "2007-10-01", null);
    private static final Map<String, @Nullable Object> TAKEN_BACK =
            row("FOLLOWED_UP", "2007-02-01", "2007-06-01", null);
    private static final Map<String, @Nullable Object> ENDED = row("ENDED", "2007-02-01", "2007-06-01", "2007-11-01");

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private final UUID plan = UUID.randomUUID();
    private final UUID citizen = UUID.randomUUID();

    @Test
    void a_plan_is_known_as_it_was_told_last_in_whatever_order_and_however_often_it_is_heard() {
        var story = List.of(OFFERED, MADE, FOLLOWED_UP, AGAIN, TAKEN_BACK, ENDED);
        for (var seed = 0; seed < 20; seed++) {
            var one = UUID.randomUUID();
            var told = new ArrayList<ToldEvent>();
            for (var version = 1; version <= story.size(); version++) {
                told.add(told(one, version, story.subList(0, version)));
            }
            told.addAll(List.copyOf(told));
            Collections.shuffle(told, new Random(seed));

            told.forEach(event -> inbox.receive(event.poll()));

            assertThat(known(one)).as("seed %d", seed).contains("2007-02-01 {2007-06-01} 2007-11-01");
        }
    }

    @Test
    void earlier_follow_ups_are_kept_and_one_that_was_taken_back_is_not() {
        inbox.receive(told(plan, 4, List.of(OFFERED, MADE, FOLLOWED_UP, AGAIN)).poll());
        assertThat(known(plan)).contains("2007-02-01 {2007-06-01,2007-10-01} null");

        inbox.receive(told(plan, 5, List.of(OFFERED, MADE, FOLLOWED_UP, AGAIN, TAKEN_BACK))
                .poll());
        assertThat(known(plan)).contains("2007-02-01 {2007-06-01} null");
    }

    @Test
    void what_was_followed_up_before_the_plan_was_made_anew_counts_no_more() {
        var madeAnew = row("MADE", "2007-07-01", null, null);
        inbox.receive(
                told(plan, 4, List.of(OFFERED, MADE, FOLLOWED_UP, madeAnew)).poll());
        assertThat(known(plan)).contains("2007-07-01 {} null");
    }

    @Test
    void a_plan_that_was_only_offered_is_not_made() {
        inbox.receive(told(plan, 1, List.of(OFFERED)).poll());
        assertThat(known(plan)).contains("null {} null");
    }

    @Test
    void a_plan_that_was_registered_wrongly_was_never_made() {
        var discarded = row("DISCARDED", null, null, null);
        discarded.put("offeredOn", null);
        inbox.receive(told(plan, 3, List.of(OFFERED, MADE, discarded)).poll());
        assertThat(known(plan)).contains("null {} null");
    }

    @Test
    void a_plan_that_another_one_replaced_ended_then() {
        var replaced = row("REPLACED", "2007-02-01", null, "2007-09-01");
        inbox.receive(told(plan, 3, List.of(OFFERED, MADE, replaced)).poll());
        assertThat(known(plan)).contains("2007-02-01 {} 2007-09-01");
    }

    @Test
    void plans_are_heard_on_the_topic_of_plan_service() {
        told(plan, 2, List.of(OFFERED, MADE)).publish();
        await().until(() -> known(plan).isPresent());
        assertThat(known(plan)).contains("2007-02-01 {} null");
    }

    private ToldEvent told(UUID of, long version, List<Map<String, @Nullable Object>> rows) {
        var state = Map.of("planId", of, "citizenId", citizen, "origin", "LIVE", "rows", rows);
        return new ToldEvent("plan", "social-plan.followed-up", "social-plan", of.toString(), version, citizen, state);
    }

    private static Map<String, @Nullable Object> row(
            String phase, @Nullable String madeOn, @Nullable String followedUpOn, @Nullable String endedOn) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("phase", phase);
        row.put("offeredOn", "2007-01-01");
        row.put("declinedOn", null);
        row.put("madeOn", madeOn);
        row.put("followedUpOn", followedUpOn);
        row.put("endedOn", endedOn);
        row.put("recordedAt", "2007-11-30T11:00:00Z");
        row.put("supersededAt", null);
        return row;
    }

    private Optional<String> known(UUID of) {
        return database.first(
                "select made_on, followed_up_on::text as follow_ups, ended_on from known_social_plan where plan_id = ?",
                SocialPlansTest::shown,
                of);
    }

    private static String shown(SqlRow row) {
        return row.dayOrNull("made_on") + " " + row.text("follow_ups") + " " + row.dayOrNull("ended_on");
    }
}
