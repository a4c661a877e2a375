package dk.kk.shared.offer.benefit;

import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static dk.kk.shared.platform.testing.Casework.citizenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BenefitResourceTest {

    @Test
    void a_granted_benefit_is_told_with_its_days() {
        var citizen = citizen();

        String id = granted(citizen).path("id");

        var event = event(id, "benefit.granted");
        assertThat(event.key()).isEqualTo(citizen.toString());
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.state().at("/rows/0/startedOn").asText()).isEqualTo("2007-03-01");
        assertThat(event.state().at("/rows/0/supersededAt").isNull()).isTrue();
        assertThat(event.state().at("/benefitType").asText()).isEqualTo("CASH_BENEFIT");
    }

    @Test
    void an_ended_benefit_keeps_what_was_recorded_before() {
        var seen = granted(citizen());

        move(BIF_CASEWORKER, "benefits", seen, "ending", Map.of("endedOn", "2007-12-01"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("endedOn", equalTo("2007-12-01"))
                .body("rows", hasSize(2))
                .body("history[0].happened", contains("ENDED"))
                .body("history[1].happened", contains("GRANTED"))
                .body("history[1].endedOn", nullValue());

        var event = event(seen.path("id"), "benefit.ended");
        var rows = event.state().at("/rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.at("/0/endedOn").isNull()).isTrue();
        assertThat(rows.at("/0/supersededAt")).isEqualTo(rows.at("/1/recordedAt"));
        assertThat(rows.at("/1/endedOn").asText()).isEqualTo("2007-12-01");
        assertThat(rows.at("/1/supersededAt").isNull()).isTrue();
    }

    @Test
    void a_benefit_ends_once_and_after_it_started() {
        var seen = granted(citizen());
        move(BIF_CASEWORKER, "benefits", seen, "ending", Map.of("endedOn", "2007-03-01"))
                .statusCode(422)
                .body("code", equalTo("benefit-end-before-start"));
        var ended = move(BIF_CASEWORKER, "benefits", seen, "ending", Map.of("endedOn", "2007-12-01"))
                .statusCode(200)
                .extract()
                .response();

        move(BIF_CASEWORKER, "benefits", ended, "ending", Map.of("endedOn", "2008-01-01"))
                .statusCode(409)
                .body("code", equalTo("benefit-ended"));
    }

    @Test
    void an_ending_says_which_version_it_has_seen() {
        var ending = "/api/v1/benefits/" + granted(citizen()).path("id") + "/ending";
        var body = Map.of("endedOn", "2007-12-01");

        Call.by(BIF_CASEWORKER).post(ending, body).statusCode(428);
        Call.by(BIF_CASEWORKER).seeing(9).post(ending, body).statusCode(412).body("arguments.current", equalTo(1));
    }

    @Test
    void the_benefits_of_a_citizen_come_in_pages() {
        var citizen = citizen();
        String first = granted(citizen).path("id");
        String second = granted(citizen).path("id");

        var page = Call.by(BIF_CASEWORKER)
                .get("/api/v1/benefits?limit=1&citizenId=" + citizen)
                .statusCode(200)
                .body("id", contains(first))
                .extract()
                .header("Link");
        var next = page.substring(page.indexOf('<') + 1, page.indexOf('>'));
        Call.by(BIF_CASEWORKER)
                .request()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("id", contains(second));
    }

    @Test
    void another_teams_citizen_is_not_found_and_neither_are_the_benefits() {
        var foreign = citizenOf("JC2-T1", "SC2-V1");
        Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefits", grant(foreign))
                .statusCode(404)
                .body("arguments.kind", equalTo("citizen"));
        Call.by(BIF_CASEWORKER).get("/api/v1/benefits?citizenId=" + foreign).statusCode(404);
        Call.by(BIF_CASEWORKER)
                .get("/api/v1/benefits/" + UUID.randomUUID())
                .statusCode(404)
                .body("arguments.kind", equalTo("benefit"));
    }

    @Test
    void a_bad_body_names_the_field_and_the_rule() {
        Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefits", Map.of("citizenId", citizen(), "benefitType", "PENSION"))
                .statusCode(400)
                .body("errors.field", hasItem("benefitType"));
        Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefits", Map.of("citizenId", citizen(), "benefitType", "CASH_BENEFIT"))
                .statusCode(400)
                .body("errors.field", hasItem("startedOn"));
        Call.by(BIF_CASEWORKER).get("/api/v1/benefits").statusCode(400).body("errors.field", hasItem("citizenId"));
    }

    private static Response granted(UUID citizen) {
        return Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefits", grant(citizen))
                .statusCode(201)
                .extract()
                .response();
    }

    private static Map<String, Object> grant(UUID citizen) {
        return Map.of("citizenId", citizen, "benefitType", "CASH_BENEFIT", "startedOn", "2007-03-01");
    }
}
