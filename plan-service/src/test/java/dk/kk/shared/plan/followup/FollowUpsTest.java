package dk.kk.shared.plan.followup;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.plan.effort.ToldPackage;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When follow-ups are due, held against a plain reckoning. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class FollowUpsTest {
    private static final String PLANS = "/api/v1/social-plans";
    private static final String LATE = "/api/v1/plan-follow-ups";

    @Inject
    BusinessClock clock;

    @Inject
    Inbox inbox;

    private final String team = Casework.code("SOF-");
    private final Call caseworker = Call.by(SOF_CASEWORKER, Casework.code("S-"), team);

    @Test
    void a_plan_is_due_twelve_months_after_it_was_made_or_last_followed_up_and_only_while_in_force() {
        var today = clock.today();
        var id = offered(citizen());
        caseworker.get(PLANS + "/{id}", id).body("followUp", nullValue());

        move(id, 1, "making", Map.of("madeOn", today.minusMonths(13).toString()))
                .statusCode(200)
                .body(
                        "followUp.dueOn",
                        equalTo(today.minusMonths(13).plusMonths(12).toString()))
                .body("followUp.rule", equalTo("STANDARD"))
                .body("followUp.source", equalTo("ours"))
                .body("followUp.status", equalTo("OVERDUE"));
        move(id, 2, "follow-up", Map.of("followedUpOn", today.toString()))
                .body("followUpResult", equalTo("CONTINUED"))
                .body("followUp.dueOn", equalTo(today.plusMonths(12).toString()))
                .body("followUp.status", equalTo("IN_TIME"));
        move(id, 3, "follow-up", Map.of("followedUpOn", today.toString(), "result", "REASSESS"))
                .body("followUp.dueOn", equalTo(today.plusMonths(6).toString()))
                .body("followUp.rule", equalTo("REASSESSMENT"));
        move(id, 4, "ending", Map.of("endedOn", today.toString())).body("followUp", nullValue());
    }

    @Test
    void what_puts_a_follow_up_off_makes_the_plan_no_younger_and_no_event_tells_why() {
        var today = clock.today();
        var made = today.minusMonths(14);
        var id = made(citizen(), made);

        postpone(id, 2, today, "CITIZEN_ILL").statusCode(422).body("code", equalTo("plan-postponement-unfit"));
        postpone(id, 2, today.plusMonths(3).plusDays(1), "CITIZEN_ILL").statusCode(422);
        postpone(id, 2, today.plusDays(20), "CITIZEN_ILL")
                .statusCode(200)
                .body("phase", equalTo("MADE"))
                .body("madeOn", equalTo(made.toString()))
                .body("followUp.confirmedOn", equalTo(made.toString()))
                .body("followUp.status", equalTo("POSTPONED"))
                .body("followUp.postponedBy", equalTo("CITIZEN"))
                .body("followUp.postponedWhy", equalTo("CITIZEN_ILL"));
        var other = Call.by(BIF_CASEWORKER)
                .get(PLANS + "/{id}", id)
                .body("followUp.postponedBy", equalTo("CITIZEN"))
                .extract();
        assertThat(other.asString()).doesNotContain("CITIZEN_ILL");

        var event = EventLog.awaitEvent("plan.events.v1", id, "social-plan.follow-up-postponed");
        assertThat(event.state().at("/rows/2/madeOn").asText()).isEqualTo(made.toString());
        assertThat(event.state().at("/rows/2/followedUpOn").isNull()).isTrue();
        assertThat(event.state().toString()).doesNotContain("CITIZEN_ILL");

        move(id, 3, "follow-up", Map.of("followedUpOn", today.toString())).body("followUp.postponedUntil", nullValue());
        postpone(offered(citizen()), 1, today.plusDays(2), "NO_TIME")
                .statusCode(409)
                .body("code", equalTo("plan-without-follow-up"));
    }

    @Test
    void the_list_its_counts_and_each_plan_agree_with_a_plain_reckoning() {
        var random = new Random(7);
        var today = clock.today();
        var expected = new ArrayList<Expected>();
        for (var i = 0; i < 24; i++) {
            expected.add(plan(random, today));
        }
        anotherTeamsPlan(today.minusYears(3));

        for (var one : expected) {
            caseworker
                    .get(PLANS + "/{id}", one.id())
                    .body("followUp.dueOn", equalTo(one.dueOn().toString()))
                    .body("followUp.status", equalTo(one.status(today)));
        }
        var late = expected.stream()
                .filter(one -> one.dueOn().isBefore(today))
                .sorted(Comparator.comparing(Expected::dueOn).thenComparing(Expected::id))
                .toList();
        assertThat(pages()).isEqualTo(late.stream().map(Expected::id).toList());
        var counts = caseworker.get(LATE + "/counts?team={team}", team).statusCode(200);
        counts.body("late", equalTo(late.size()))
                .body("overdue", equalTo(count(late, one -> one.status(today).equals("OVERDUE"))))
                .body("byWhoseReason.CITIZEN", equalTo(count(late, one -> "CITIZEN".equals(one.by()))))
                .body("byWhoseReason.US", equalTo(count(late, one -> "US".equals(one.by()))))
                .body("byWhoseReason.SYSTEM", equalTo(count(late, one -> "SYSTEM".equals(one.by()))))
                .body("neverPostponed", equalTo(count(late, one -> one.by() == null)));
        caseworker.get(LATE + "?team={team}", Casework.code("NOBODY-")).body("$", hasSize(0));
        Call.by(SOF_CASEWORKER, Casework.code("S-"), Casework.code("T-"))
                .get(LATE)
                .body("$", hasSize(0));
    }

    /** @param by whose reason the follow-up was put off for, until ten days ahead */
    private record Expected(
            String id, LocalDate dueOn, @Nullable String by) {
        String status(LocalDate today) {
            return !dueOn.isBefore(today) ? "IN_TIME" : by == null ? "OVERDUE" : "POSTPONED";
        }
    }

    private Expected plan(Random random, LocalDate today) {
        var citizen = citizen();
        var confirmed = today.minusDays(300 + random.nextInt(200));
        var id = made(citizen, confirmed);
        var version = 2;
        var reassess = random.nextBoolean();
        if (random.nextBoolean()) {
            confirmed = confirmed.plusDays(random.nextInt(150));
            var result = reassess ? "REASSESS" : "CHANGED";
            move(id, version++, "follow-up", Map.of("followedUpOn", confirmed.toString(), "result", result))
                    .statusCode(200);
        } else {
            reassess = false;
        }
        var due = confirmed.plusMonths(reassess ? 6 : 12);
        var started = today.minusDays(random.nextInt(400));
        switch (random.nextInt(3)) {
            case 0 -> {
                inbox.receive(ToldPackage.of(citizen).started(1, started).poll());
                var since = started.isAfter(confirmed) ? started : confirmed;
                due = since.plusMonths(3).isBefore(due) ? since.plusMonths(3) : due;
            }
            case 1 ->
                inbox.receive(ToldPackage.of(citizen)
                        .stopped(1, started.minusDays(5), today.minusDays(1))
                        .poll());
            default -> {}
        }
        var reasons = new ArrayList<@Nullable String>(List.of("CITIZEN_AWAY", "NO_TIME", "SYSTEM_DOWN"));
        reasons.add(null);
        var why = reasons.get(random.nextInt(4));
        if (why != null) {
            postpone(id, version, today.plusDays(10), why).statusCode(200);
        }
        return new Expected(
                id,
                due,
                why == null ? null : PostponementReason.valueOf(why).whose().name());
    }

    private List<String> pages() {
        var found = new ArrayList<String>();
        var next = LATE + "?team=" + team + "&limit=3";
        while (next != null) {
            var page = caseworker.get(next).statusCode(200).extract();
            found.addAll(page.path("planId"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return found;
    }

    private static void anotherTeamsPlan(LocalDate madeOn) {
        var other = Casework.code("OTHER-");
        var theirs = Call.by(SOF_CASEWORKER, Casework.code("S-"), other);
        var citizen = Casework.citizenOf("JC1-T1", other);
        var id = theirs.post(PLANS, Map.of("citizenId", citizen, "offeredOn", "2003-01-01"))
                .extract()
                .<String>path("id");
        theirs.seeing(1)
                .post(PLANS + "/{id}/making", Map.of("madeOn", madeOn.toString()), id)
                .statusCode(200);
    }

    private static int count(List<Expected> late, Predicate<Expected> which) {
        return (int) late.stream().filter(which).count();
    }

    private UUID citizen() {
        return Casework.citizenOf("JC1-T1", team);
    }

    private String made(UUID citizen, LocalDate on) {
        var id = offered(citizen);
        move(id, 1, "making", Map.of("madeOn", on.toString()));
        return id;
    }

    private String offered(UUID citizen) {
        return caseworker
                .post(PLANS, Map.of("citizenId", citizen, "offeredOn", "2005-01-01"))
                .extract()
                .path("id");
    }

    private ValidatableResponse postpone(String id, int seen, LocalDate until, String why) {
        return move(id, seen, "follow-up-postponement", Map.of("until", until.toString(), "why", why));
    }

    private ValidatableResponse move(String id, int seen, String verb, Map<String, ?> body) {
        return caseworker.seeing(seen).post(PLANS + "/{id}/" + verb, body, id);
    }
}
