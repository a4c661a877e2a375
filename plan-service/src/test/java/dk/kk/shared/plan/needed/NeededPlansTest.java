package dk.kk.shared.plan.needed;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.plan.effort.ToldPackage;
import dk.kk.shared.plan.effort.ToldSharing;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class NeededPlansTest {
    private static final String PLANS = "/api/v1/social-plans";
    private static final String NEEDED = PLANS + "/needed";

    @Inject
    BusinessClock clock;

    @Inject
    Inbox inbox;

    @Inject
    AccessProjection projection;

    private final String team = Casework.code("SOF-");
    private final Call caseworker = Call.by(SOF_CASEWORKER, Casework.code("S-"), team);

    @Test
    void who_is_in_the_longer_term_effort_comes_first_though_another_has_waited_longer() {
        var today = clock.today();
        var waiting = shared();
        var plan = need(waiting, today.minusDays(200));
        var inEffort = shared();
        inbox.receive(ToldPackage.of(inEffort).started(1, today.minusDays(3)).poll());

        caseworker
                .get(NEEDED)
                .statusCode(200)
                .body("citizenId", contains(inEffort.toString(), waiting.toString()))
                .body("inEffort", contains(true, false))
                .body("[1].planId", equalTo(plan));

        caseworker
                .seeing(1)
                .post(PLANS + "/{id}/offer", Map.of("offeredOn", today.toString()), plan)
                .statusCode(200);
        caseworker.get(NEEDED).body("citizenId", contains(inEffort.toString()));
    }

    @Test
    void the_list_is_narrowed_to_a_caseworker_of_the_own_side() {
        var me = Casework.code("S-");
        var colleague = Casework.code("S-");
        var mine = sharedBy(me);
        var theirs = sharedBy(colleague);
        need(mine, clock.today());
        need(theirs, clock.today());
        var caller = Call.by(SOF_CASEWORKER, me, team);

        caller.get(NEEDED + "?caseworker=me").body("citizenId", contains(mine.toString()));
        caller.get(NEEDED + "?caseworker={code}&team={team}", colleague, team)
                .body("citizenId", contains(theirs.toString()));
        caller.get(NEEDED + "?caseworker=B-JC1-T1-1").statusCode(200).body("$", hasSize(0));
        caller.get(NEEDED).body("$", hasSize(2));
    }

    private UUID sharedBy(String caseworkerOfSof) {
        var citizen = shared();
        var since = LocalDate.of(2000, 1, 1);
        var rows = List.of(
                new Responsible(citizen, "BIF", "JC1-T1", "JC1", "B-JC1-T1-1", since, null),
                new Responsible(citizen, "SOF", team, team.split("-", 2)[0], caseworkerOfSof, since, null));
        QuarkusTransaction.requiringNew().run(() -> projection.replace(List.of(citizen), rows));
        return citizen;
    }

    @Test
    void a_plan_of_another_id_of_the_citizen_is_the_citizens() {
        var citizen = shared();
        need(citizen, clock.today());
        var alias = Casework.citizenOf("JC1-T1", team);
        offer(alias);
        QuarkusTransaction.requiringNew().run(() -> projection.alias(Map.of(alias, citizen)));

        caseworker.get(NEEDED).body("$", hasSize(0));
    }

    @Test
    void a_refusal_that_was_made_good_by_another_plan_is_not_taken_up_again_when_that_one_has_ended() {
        var today = clock.today();
        var madeGood = shared();
        decline(offer(madeGood), today.minusDays(90), today.minusDays(60));
        over(offer(madeGood, today.minusDays(60)), today.minusDays(50), true);
        var stillRefused = shared();
        decline(offer(stillRefused), today.minusDays(90), today.minusDays(60));
        over(offer(stillRefused, today.minusDays(60)), today.minusDays(50), false);

        caseworker.get(NEEDED).body("citizenId", contains(stillRefused.toString()));
    }

    @Test
    void the_list_and_its_counts_agree_with_a_plain_reckoning() {
        var random = new Random(11);
        var today = clock.today();
        var expected = new HashMap<UUID, Row>();
        for (var i = 0; i < 40; i++) {
            citizen(random, today, expected);
        }
        var other = Call.by(SOF_CASEWORKER, Casework.code("S-"), Casework.code("T-"));

        var rows = expected.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<UUID, Row> row) -> !row.getValue().inEffort())
                        .thenComparing(row -> row.getValue().since())
                        .thenComparing(row -> row.getKey().toString()))
                .map(row -> row.getKey().toString())
                .toList();
        assertThat(rows).hasSizeBetween(8, 36);
        assertThat(pages()).isEqualTo(rows);
        caseworker
                .get(NEEDED + "/counts?team={team}", team)
                .body("needed", equalTo(rows.size()))
                .body("inEffort", equalTo((int)
                        expected.values().stream().filter(Row::inEffort).count()));
        other.get(NEEDED).body("$", hasSize(0));
        other.get(NEEDED + "/counts").body("needed", equalTo(0));
    }

    private record Row(boolean inEffort, LocalDate since) {}

    private void citizen(Random random, LocalDate today, Map<UUID, Row> expected) {
        var citizen = Casework.citizenOf("JC1-T1", team);
        var isShared = random.nextInt(6) > 0;
        inbox.receive(ToldSharing.shared(citizen, 1, today.minusYears(1), isShared ? null : today)
                .poll());
        LocalDate effort = null;
        LocalDate since = null;
        if (random.nextBoolean()) {
            var started = today.minusDays(random.nextInt(100));
            var runs = random.nextInt(3) > 0;
            var told = ToldPackage.of(citizen);
            inbox.receive((runs ? told.started(1, started) : told.stopped(1, started, today.minusDays(1))).poll());
            effort = runs ? started : null;
            since = effort;
        }
        var offered = false;
        switch (random.nextInt(4)) {
            case 0 -> {
                var day = today.minusDays(random.nextInt(100));
                need(citizen, day);
                since = earliest(since, day);
            }
            case 1 -> {
                var declined = today.minusDays(1 + random.nextInt(100));
                var again = random.nextBoolean() ? declined.plusDays(1 + random.nextInt(100)) : null;
                decline(offer(citizen), declined, again);
                var madeGood = false;
                if (random.nextBoolean()) {
                    var next = declined.plusDays(random.nextInt(3) - 1);
                    madeGood = random.nextInt(3) > 0;
                    over(offer(citizen, next), next, madeGood);
                    madeGood &= !next.isBefore(declined);
                }
                since = effort != null && (madeGood || declined.isBefore(effort)) ? effort : null;
                since = !madeGood && again != null && !again.isAfter(today) ? earliest(since, again) : since;
            }
            case 2 -> {
                offer(citizen);
                offered = true;
            }
            default -> {}
        }
        if (isShared && !offered && since != null) {
            expected.put(citizen, new Row(effort != null, since));
        }
    }

    private static LocalDate earliest(@Nullable LocalDate day, LocalDate other) {
        return day == null || other.isBefore(day) ? other : day;
    }

    private List<String> pages() {
        var found = new ArrayList<String>();
        var next = NEEDED + "?limit=4";
        while (next != null) {
            var page = caseworker.get(next).statusCode(200).extract();
            found.addAll(page.path("citizenId"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return found;
    }

    private UUID shared() {
        var citizen = Casework.citizenOf("JC1-T1", team);
        inbox.receive(
                ToldSharing.shared(citizen, 1, LocalDate.of(2005, 1, 1), null).poll());
        return citizen;
    }

    private String need(UUID citizen, LocalDate on) {
        return caseworker
                .post(PLANS + "/needs", Map.of("citizenId", citizen, "neededOn", on.toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String offer(UUID citizen) {
        return offer(citizen, LocalDate.of(2006, 1, 1));
    }

    private String offer(UUID citizen, LocalDate on) {
        return caseworker
                .post(PLANS, Map.of("citizenId", citizen, "offeredOn", on.toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void over(String plan, LocalDate on, boolean made) {
        if (!made) {
            move(plan, 1, "discard", Map.of("reason", "REGISTERED_TWICE"));
            return;
        }
        move(plan, 1, "making", Map.of("madeOn", on.toString()));
        move(plan, 2, "ending", Map.of("endedOn", on.toString()));
    }

    private void move(String plan, int seen, String verb, Map<String, ?> body) {
        caseworker.seeing(seen).post(PLANS + "/{id}/" + verb, body, plan).statusCode(200);
    }

    private void decline(String plan, LocalDate on, @Nullable LocalDate again) {
        var body = new HashMap<String, Object>(Map.of("declinedOn", on.toString(), "reason", "NOT_NOW"));
        if (again != null) {
            body.put("offerAgainOn", again.toString());
        }
        move(plan, 1, "decline", body);
    }
}
