package dk.kk.shared.offer.admission;

import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AdmissionsTest {

    @Inject
    Inbox inbox;

    @Inject
    KnownMatchGroups known;

    @Inject
    BusinessClock clock;

    @Test
    void a_project_admits_whom_its_manager_said_and_tells_so() {
        var citizen = citizen();
        var project = project();
        assertThat(event(project, "offer.admission-changed")
                        .state()
                        .at("/admission/matchGroups/1")
                        .asText())
                .isEqualTo("5");

        refer(JOB_CONSULTANT, citizen, project).statusCode(409).body("arguments.rule", equalTo("BENEFIT_TYPE"));
        paid(citizen, "CASH_BENEFIT");
        refer(JOB_CONSULTANT, citizen, project).statusCode(409).body("code", equalTo("match-group-unknown"));
        hear(told(citizen, 1, "3"));
        refer(JOB_CONSULTANT, citizen, project)
                .statusCode(409)
                .body("code", equalTo("citizen-not-admissible"))
                .body("arguments.rule", equalTo("MATCH_GROUP"));
        hear(told(citizen, 2, "4"));
        refer(JOB_CONSULTANT, citizen, project).statusCode(201);
    }

    @Test
    void an_offer_that_says_nothing_admits_anybody_of_whom_nothing_is_known() {
        refer(JOB_CONSULTANT, citizen(), TestOffers.listed(BIF_MANAGER).path("id"))
                .statusCode(201);
    }

    /** The refusal would tell SOF's caseworkers of a benefit. */
    @Test
    void an_offer_of_sofs_asks_for_a_match_group_and_for_no_benefit() {
        var offer = TestOffers.listed(SOF_MANAGER);
        admits(SOF_MANAGER, offer, List.of("CASH_BENEFIT"), List.of())
                .statusCode(422)
                .body("code", equalTo("benefit-asked-by-sof"));
        admits(BIF_MANAGER, offer, List.of(), List.of("4")).statusCode(403);
        admits(SOF_MANAGER, offer, List.of(), List.of("6")).statusCode(400);
        admits(SOF_MANAGER, offer, List.of(), List.of("4"))
                .statusCode(200)
                .body("law", equalTo("SOCIAL_SERVICES_ACT"))
                .body("aimedAt", contains("REDUCED_WORK_CAPACITY"));

        var citizen = citizen();
        hear(told(citizen, 1, "5"));
        refer(SOF_CASEWORKER, citizen, offer.path("id")).statusCode(409).body("arguments.rule", equalTo("MATCH_GROUP"));
    }

    @Test
    void match_groups_heard_twice_and_in_any_order_are_those_of_the_newest_event() {
        var random = new Random(4);
        for (var round = 0; round < 10; round++) {
            var citizen = UUID.randomUUID();
            var events = new ArrayList<ToldEvent>();
            for (var version = 1; version <= 5; version++) {
                events.add(told(citizen, version, Integer.toString(version)));
            }
            events.addAll(List.copyOf(events));
            Collections.shuffle(events, random);
            events.forEach(this::hear);

            assertThat(known.on(clock.today(), citizen)).contains("5");
        }
    }

    @Test
    void a_match_group_holds_on_its_days_as_believed_now() {
        var citizen = UUID.randomUUID();
        hear(told(
                citizen,
                1,
                row("4", "2007-01-01", "2007-06-01", null),
                row("5", "2007-06-01", null, null),
                row("2", "2007-06-01", null, "2007-06-02T10:00:00Z")));

        assertThat(known.on(LocalDate.of(2006, 12, 31), citizen)).isEmpty();
        assertThat(known.on(LocalDate.of(2007, 5, 31), citizen)).contains("4");
        assertThat(known.on(LocalDate.of(2007, 6, 1), citizen)).contains("5");
    }

    @Test
    void a_group_of_a_later_model_is_none_of_those_that_offers_ask_for() {
        var citizen = UUID.randomUUID();
        var later = row("1", "2010-05-01", null, null);
        later.put("model", "2010");
        hear(told(citizen, 1, row("4", "2007-01-01", "2010-05-01", null), later));

        assertThat(known.on(LocalDate.of(2010, 4, 30), citizen)).contains("4");
        assertThat(known.on(LocalDate.of(2010, 5, 1), citizen)).isEmpty();
    }

    private static String project() {
        var offer = TestOffers.listed(BIF_MANAGER);
        return admits(BIF_MANAGER, offer, List.of("CASH_BENEFIT", "START_BENEFIT"), List.of("4", "5"))
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static ValidatableResponse admits(Role role, Response offer, List<String> benefits, List<String> groups) {
        var law = role == SOF_MANAGER ? "SOCIAL_SERVICES_ACT" : "ACTIVE_EMPLOYMENT_ACT";
        return move(
                role,
                "offers",
                offer,
                "admission",
                Map.of(
                        "law",
                        law,
                        "aimedAt",
                        List.of("REDUCED_WORK_CAPACITY"),
                        "benefitTypes",
                        benefits,
                        "matchGroups",
                        groups));
    }

    private static ValidatableResponse refer(Role role, UUID citizen, String offer) {
        return Call.by(role)
                .post(
                        "/api/v1/enrolments",
                        Map.of("citizenId", citizen, "offerId", offer, "plannedStart", "2007-12-03"));
    }

    private static void paid(UUID citizen, String type) {
        Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefits", Map.of("citizenId", citizen, "benefitType", type, "startedOn", "2007-03-01"))
                .statusCode(201);
    }

    private void hear(ToldEvent event) {
        inbox.receive(event.poll());
    }

    private static ToldEvent told(UUID citizen, long version, String group) {
        return told(citizen, version, row(group, "2007-01-01", null, null));
    }

    @SafeVarargs
    private static ToldEvent told(UUID citizen, long version, Map<String, @Nullable Object>... rows) {
        var state = Map.of("citizenId", citizen, "rows", Arrays.asList(rows));
        return new ToldEvent(
                "citizen", "match-group.changed", "match-group", citizen.toString(), version, citizen, state);
    }

    private static Map<String, @Nullable Object> row(
            String code, String from, @Nullable String to, @Nullable String supersededAt) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("model", "2009");
        row.put("code", code);
        row.put("validFrom", from);
        row.put("validTo", to);
        row.put("recordedAt", "2007-01-01T10:00:00Z");
        row.put("supersededAt", supersededAt);
        return row;
    }
}
