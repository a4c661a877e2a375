package dk.kk.shared.plan.coordination;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CoordinationResourceTest {
    private static final String SOCIAL = "/api/v1/social-plans";
    private static final String REQUESTS = "/api/v1/coordination-requests";

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final String adultTeam = "SC1-" + UUID.randomUUID();
    private final String jobTeam = "JC1-" + UUID.randomUUID();
    private final Call sof = Call.by(SOF_CASEWORKER, "S-X", adultTeam);
    private final Call bif = Call.by(BIF_CASEWORKER, "B-X", jobTeam);
    private final UUID citizen = Casework.citizenOf(jobTeam, adultTeam);

    @Test
    void making_a_shared_citizens_plan_asks_the_other_side_which_answers() {
        shared();
        var plan = made();
        sof.get(SOCIAL + "/{id}", plan)
                .body("coordination.state", equalTo("WAITING"))
                .body("coordination.overdue", equalTo(false))
                .body("coordination.dueOn", notNullValue());
        var request = only();

        bif.seeing(1)
                .post(REQUESTS + "/{id}/answer", Map.of("outcome", "OBJECTS", "answer", "Too many hours"), request)
                .statusCode(200)
                .body("phase", equalTo("ANSWERED"))
                .body("answer", equalTo("Too many hours"))
                .body("answeredBy", equalTo("B-X"))
                .body("allowedMoves", empty());

        sof.get(SOCIAL + "/{id}", plan)
                .body("coordination.state", equalTo("ANSWERED"))
                .body("coordination.outcome", equalTo("OBJECTS"))
                .body("coordination.answeredOn", equalTo(clock.today().toString()));
        var event = EventLog.awaitEvent("plan.events.v1", request, "coordination-request.answered");
        assertThat(event.key()).isEqualTo(citizen.toString());
        assertThat(event.state().path("causeId").asText()).isEqualTo(plan);
        assertThat(event.state().path("askedSide").asText()).isEqualTo("BIF");
        assertThat(event.data()).doesNotContain("Too many hours");
    }

    @Test
    void a_citizen_of_one_side_alone_is_nobody_elses_matter() {
        var plan = made();

        sof.get(SOCIAL + "/{id}", plan).body("coordination.state", equalTo("NOT_ASKED"));
        sof.get(REQUESTS + "?citizenId={id}", citizen).body("$", empty());
        sof.post(REQUESTS, Map.of("citizenId", citizen, "words", "May we meet?"))
                .statusCode(409)
                .body("code", equalTo("coordination-not-shared"));
    }

    @Test
    void another_change_renews_the_request_that_waits_and_one_after_the_answer_asks_anew() {
        shared();
        var plan = made();
        followUp(plan, 2);
        var request = only();
        bif.get(REQUESTS + "/{id}", request)
                .body("happened", equalTo("followed-up"))
                .body("causeVersion", equalTo(3))
                .body("version", equalTo(2));
        bif.seeing(2)
                .post(REQUESTS + "/{id}/answer", Map.of("outcome", "AGREED"), request)
                .statusCode(200);

        followUp(plan, 3);

        bif.get(REQUESTS + "?citizenId={id}", citizen).body("phase", equalTo(List.of("ANSWERED", "ASKED")));
        sof.get(SOCIAL + "/{id}", plan).body("coordination.state", equalTo("WAITING"));
    }

    @Test
    void who_asked_may_do_without_and_says_why_and_nobody_else_may() {
        shared();
        var plan = made();
        var request = only();
        var waiver = Map.of("reason", "URGENT");

        bif.seeing(1)
                .post(REQUESTS + "/{id}/waiver", waiver, request)
                .statusCode(403)
                .body("code", equalTo("coordination-of-other-side"));
        sof.seeing(1)
                .post(REQUESTS + "/{id}/answer", Map.of("outcome", "AGREED"), request)
                .statusCode(403);
        Call.by(BIF_MANAGER, "B-Y", "JC9-T9")
                .seeing(1)
                .post(REQUESTS + "/{id}/answer", Map.of("outcome", "AGREED"), request)
                .statusCode(404);
        sof.seeing(1)
                .post(REQUESTS + "/{id}/waiver", waiver, request)
                .statusCode(200)
                .body("waiverReason", equalTo("URGENT"));

        sof.get(SOCIAL + "/{id}", plan)
                .body("coordination.state", equalTo("WAIVED"))
                .body("coordination.waiverReason", equalTo("URGENT"));
        bif.seeing(2)
                .post(REQUESTS + "/{id}/answer", Map.of("outcome", "AGREED"), request)
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
    }

    @Test
    void a_request_is_withdrawn_when_the_citizen_is_shared_no_more_and_comes_back_with_the_sharing() {
        shared();
        var plan = made();
        var request = only();

        inbox.receive(Told.shared(citizen, 2, null, null).poll());
        bif.get(REQUESTS + "/{id}", request)
                .body("phase", equalTo("WITHDRAWN"))
                .body("withdrawalReason", equalTo("NOT_SHARED"));
        sof.get(SOCIAL + "/{id}", plan).body("coordination.state", equalTo("NOT_ASKED"));

        inbox.receive(Told.shared(citizen, 3, clock.today().minusDays(9), null).poll());
        bif.get(REQUESTS + "/{id}", request).body("phase", equalTo("ASKED")).body("version", equalTo(3));
    }

    @Test
    void what_is_overdue_is_so_still_when_the_sharing_comes_back_the_same_day_however_long_ago_it_was_asked() {
        for (var days : List.of(40, 10)) {
            var someone = Casework.citizenOf(jobTeam, adultTeam);
            inbox.receive(
                    Told.shared(someone, 1, clock.today().minusDays(90), null).poll());
            var request = sof.post(REQUESTS, Map.of("citizenId", someone, "words", "May we meet?"))
                    .extract()
                    .<String>path("id");
            var due = askedBefore(request, days);

            inbox.receive(Told.shared(someone, 2, null, null).poll());
            inbox.receive(
                    Told.shared(someone, 3, clock.today().minusDays(90), null).poll());

            bif.get(REQUESTS + "/{id}", request)
                    .body("phase", equalTo("ASKED"))
                    .body("dueOn", equalTo(due))
                    .body("overdue", equalTo(true));
        }
    }

    @Test
    void what_was_withdrawn_long_ago_does_not_come_back_though_its_last_day_was_far_ahead() {
        shared();
        var request = by(sof);
        inbox.receive(Told.shared(citizen, 2, null, null).poll());
        database.run(
                "update coordination_request set recorded_at = recorded_at - interval '31 days' where id = ?",
                UUID.fromString(request));

        inbox.receive(Told.shared(citizen, 3, clock.today().minusDays(9), null).poll());

        bif.get(REQUESTS + "/{id}", request).body("phase", equalTo("WITHDRAWN"));
    }

    private String askedBefore(String request, int days) {
        var due = clock.today().minusDays(days - 5);
        database.run(
                "update coordination_request set asked_on = ?, due_on = ? where id = ?",
                clock.today().minusDays(days),
                due,
                UUID.fromString(request));
        return due.toString();
    }

    @Test
    void either_side_asks_by_hand_about_a_plan_and_about_the_citizen_and_about_a_plan_once_at_a_time() {
        shared();
        var plan = made();
        var body = Map.of("citizenId", citizen, "planId", plan, "words", "May the hours be fewer?");

        var asked = bif.post(REQUESTS, body)
                .statusCode(201)
                .body("byHand", equalTo(true))
                .body("causeKind", equalTo("SOCIAL_PLAN"))
                .body("askedSide", equalTo("SOF"))
                .extract()
                .path("id");
        bif.post(REQUESTS, body).statusCode(409).body("code", equalTo("coordination-asked-already"));
        sof.post(REQUESTS, body).statusCode(409); // asked when it was made
        bif.post(REQUESTS, Map.of("citizenId", citizen, "words", "May we meet?"))
                .statusCode(201)
                .body("causeKind", equalTo("CITIZEN"));
        bif.post(REQUESTS, Map.of("citizenId", citizen, "planId", UUID.randomUUID(), "words", "?"))
                .statusCode(404);

        sof.get(SOCIAL + "/{id}", plan).body("coordination.state", equalTo("WAITING"));
        sof.seeing(1)
                .post(REQUESTS + "/{id}/answer", Map.of("outcome", "NO_COMMENT"), asked)
                .statusCode(200);
    }

    @Test
    void what_is_asked_by_hand_about_a_merged_citizens_plan_is_filed_where_the_plan_is_and_asked_once() {
        shared();
        var alias = Casework.citizenOf(jobTeam, adultTeam);
        var plan = madeOf(alias);
        database.run(
                "update coordination_cause set happened_on = ? where cause_id = ?",
                clock.today().minusDays(20),
                UUID.fromString(plan));
        inbox.receive(Told.merged(alias, 1, citizen, citizen).poll());

        var request = sof.post(
                        REQUESTS, Map.of("citizenId", citizen, "planId", plan, "words", "May the hours be fewer?"))
                .statusCode(201)
                .body("citizenId", equalTo(alias.toString()))
                .extract()
                .<String>path("id");
        sof.get(SOCIAL + "/{id}", plan).body("coordination.state", equalTo("WAITING"));
        bif.seeing(1)
                .post(REQUESTS + "/{id}/answer", Map.of("outcome", "AGREED"), request)
                .statusCode(200);

        inbox.receive(Told.shared(citizen, 2, clock.today().minusDays(60), null).poll());
        bif.get(REQUESTS + "?citizenId={id}", citizen).body("phase", equalTo(List.of("ANSWERED")));
    }

    @Test
    void nobody_asks_by_hand_about_a_plan_that_was_discarded() {
        shared();
        var plan = made();
        sof.seeing(2)
                .post(SOCIAL + "/{id}/discard", Map.of("reason", "REGISTERED_TWICE"), plan)
                .statusCode(200);

        bif.post(REQUESTS, Map.of("citizenId", citizen, "planId", plan, "words", "May the hours be fewer?"))
                .statusCode(409)
                .body("code", equalTo("coordination-plan-gone"));
        bif.get(REQUESTS + "?citizenId={id}", citizen).body("phase", equalTo(List.of("WITHDRAWN")));
    }

    @Test
    void each_side_lists_what_the_other_waits_for_overdue_first_and_the_count_is_that_of_the_rows() {
        shared();
        var first = String.valueOf(by(sof));
        var second = String.valueOf(by(sof));
        var overdue = String.valueOf(by(sof));
        by(bif);
        database.run(
                "update coordination_request set asked_on = '2008-01-01', due_on = '2008-01-08' where id = ?",
                UUID.fromString(overdue));

        bif.get(REQUESTS + "/waiting")
                .statusCode(200)
                .body("id", equalTo(List.of(overdue, first, second)))
                .body("overdue", equalTo(List.of(true, false, false)));
        bif.get(REQUESTS + "/waiting/count")
                .body("waiting", equalTo(3))
                .body("overdue", equalTo(1))
                .body("side", equalTo("BIF"));
        bif.get(REQUESTS + "/waiting?side=SOF").body("$", hasSize(1));
        assertThat(byPages(bif, REQUESTS + "/waiting?limit=2")).containsExactly(overdue, first, second);
        sof.get(REQUESTS + "/waiting").body("$", hasSize(1)).body("askingSide", containsInAnyOrder("BIF"));
        Call.by(BIF_CASEWORKER, "B-Y", "JC9-T9").get(REQUESTS + "/waiting").body("$", empty());
        bif.get(REQUESTS + "/waiting?after=bm90aGluZw").statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    @Test
    void a_page_of_the_list_costs_what_operations_are_told() {
        shared();
        by(sof);
        by(sof);

        SqlCost.of(() -> bif.get(REQUESTS + "/waiting").statusCode(200).body("$", hasSize(2)))
                .isWithin(CostBound.of("listWaitingCoordination"));
    }

    @Test
    void the_same_answer_of_a_version_that_is_gone_is_refused() {
        shared();
        var plan = made();
        var request = only();
        followUp(plan, 2);

        bif.seeing(1)
                .post(REQUESTS + "/{id}/answer", Map.of("outcome", "AGREED"), request)
                .statusCode(412)
                .body("code", equalTo("version-stale"));
    }

    @Test
    void what_bif_decides_about_an_offer_is_heard_on_the_topic_of_offer_service() {
        shared();
        var offer = UUID.randomUUID();
        var enrolment = UUID.randomUUID();
        Told.offer(offer, "BIF").publish();
        Told.enrolment(enrolment, citizen, offer, false, clock.instant(), List.of("REFERRED"))
                .publish();

        var event = EventLog.awaitEvent(
                "plan.events.v1",
                told -> told.type().equals("coordination-request.asked")
                        && told.state().path("causeId").asText().equals(enrolment.toString()));
        assertThat(event.state().path("askedSide").asText()).isEqualTo("SOF");
        sof.get(REQUESTS + "/waiting").body("causeKind", equalTo(List.of("ENROLMENT")));
    }

    @Test
    void a_change_of_an_offer_that_stays_the_same_sides_looks_at_nobody_again() {
        shared();
        var offer = UUID.randomUUID();
        inbox.receive(Told.offer(offer, 1, "BIF").poll());
        var enrolment = Told.enrolment(UUID.randomUUID(), citizen, offer, false, clock.instant(), List.of("REFERRED"));
        inbox.receive(enrolment.poll());
        database.run("update coordination_cause set discarded = true where offer_id = ?", offer);

        inbox.receive(Told.offer(offer, 2, "BIF").poll());
        bif.get(REQUESTS + "?citizenId={id}", citizen).body("phase", equalTo(List.of("ASKED")));

        inbox.receive(Told.offer(offer, 3, "SOF").poll());
        bif.get(REQUESTS + "?citizenId={id}", citizen).body("phase", equalTo(List.of("WITHDRAWN")));
    }

    private void shared() {
        inbox.receive(Told.shared(citizen, 1, clock.today().minusDays(9), null).poll());
    }

    private String made() {
        return madeOf(citizen);
    }

    private String madeOf(UUID someone) {
        String plan = sof.post(SOCIAL, Map.of("citizenId", someone, "offeredOn", "2007-11-01"))
                .statusCode(201)
                .body("coordination.state", equalTo("NOT_ASKED"))
                .extract()
                .path("id");
        sof.seeing(1)
                .post(SOCIAL + "/{id}/making", Map.of("madeOn", "2007-11-02"), plan)
                .statusCode(200);
        return plan;
    }

    private void followUp(String plan, int seen) {
        sof.seeing(seen)
                .post(SOCIAL + "/{id}/follow-up", Map.of("followedUpOn", "2007-11-20"), plan)
                .statusCode(200);
    }

    private String only() {
        return bif.get(REQUESTS + "?citizenId={id}", citizen)
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].phase", equalTo("ASKED"))
                .extract()
                .path("[0].id");
    }

    private String by(Call who) {
        return who.post(REQUESTS, Map.of("citizenId", citizen, "words", "May we meet?"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> byPages(Call who, String first) {
        var ids = new ArrayList<String>();
        for (var next = first; next != null; ) {
            var page = who.get(next).statusCode(200).extract();
            ids.addAll(page.<List<String>>path("id"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return ids;
    }
}
