package dk.kk.shared.offer.catalogue;

import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OfferResourceTest {

    @Test
    void a_listed_offer_is_told_without_its_name() {
        String id = TestOffers.listed(BIF_MANAGER).path("id");

        var event = event(id, "offer.listed");
        assertThat(event.key()).isEqualTo(id);
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.state().at("/countsAs").asText()).isEqualTo("ACTIVATION");
        assertThat(event.state().at("/countsForGoal3").asBoolean()).isTrue();
        assertThat(event.state().has("name")).isFalse();
        Call.by(JOB_CONSULTANT).get("/api/v1/offers/" + id).statusCode(200).body("name", equalTo("Værksted"));
    }

    @Test
    void a_withdrawn_offer_is_in_force_before_that_day_and_not_on_it() {
        var listed = TestOffers.listed(SOF_MANAGER);
        String id = listed.path("id");

        var withdrawn = move(SOF_MANAGER, "offers", listed, "withdrawal", Map.of("validTo", "2007-07-01"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .extract()
                .response();

        assertThat(event(id, "offer.withdrawn").state().at("/validTo").asText()).isEqualTo("2007-07-01");
        assertThat(firstFrom(id, "2007-06-30")).isEqualTo(id);
        assertThat(firstFrom(id, "2007-07-01")).isNotEqualTo(id);
        move(SOF_MANAGER, "offers", withdrawn, "withdrawal", Map.of("validTo", "2008-01-01"))
                .statusCode(409)
                .body("code", equalTo("offer-withdrawn"));
    }

    @Test
    void a_mark_says_which_initiative_an_offer_is_part_of_and_changes_nothing_it_counts_as() {
        var listed = TestOffers.listed(SOF_MANAGER);
        String id = listed.path("id");

        move(SOF_MANAGER, "offers", listed, "initiative", Map.of("initiative", "SOCIAL_ENTERPRISES"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("initiative", equalTo("SOCIAL_ENTERPRISES"))
                .body("countsAs", equalTo("ACTIVATION"))
                .body("countsForGoal3", equalTo(true));

        var told = event(id, "offer.changed").state();
        assertThat(told.at("/countsAs").asText()).isEqualTo("ACTIVATION");
        assertThat(told.has("initiative")).isFalse();
    }

    @Test
    void nobody_is_enrolled_in_the_anonymous_counselling_and_each_side_marks_its_own_offers() {
        var listed = TestOffers.listed(SOF_MANAGER);
        move(SOF_MANAGER, "offers", listed, "initiative", Map.of("initiative", "OPEN_ANONYMOUS_COUNSELLING"))
                .statusCode(422)
                .body("code", equalTo("initiative-takes-counts"));
        move(BIF_MANAGER, "offers", listed, "initiative", Map.of("initiative", "SOCIAL_ENTERPRISES"))
                .statusCode(403)
                .body("code", equalTo("offer-of-other-side"));
    }

    @Test
    void each_side_lists_and_withdraws_its_own_offers() {
        Call.by(SOF_MANAGER)
                .post("/api/v1/offers", TestOffers.body(BIF_MANAGER))
                .statusCode(403)
                .body("code", equalTo("offer-of-other-side"));
        move(BIF_MANAGER, "offers", TestOffers.listed(SOF_MANAGER), "withdrawal", Map.of("validTo", "2008-01-01"))
                .statusCode(403);
    }

    @Test
    void a_code_is_taken_once() {
        var body = TestOffers.body(BIF_MANAGER);
        Call.by(BIF_MANAGER).post("/api/v1/offers", body).statusCode(201);
        Call.by(BIF_MANAGER).post("/api/v1/offers", body).statusCode(409).body("code", equalTo("offer-code-taken"));
    }

    @Test
    void a_bad_body_names_the_field_and_the_rule() {
        var body = TestOffers.body(BIF_MANAGER);
        body.put("weeklyHours", 80);
        body.put("name", " ");
        Call.by(BIF_MANAGER)
                .post("/api/v1/offers", body)
                .statusCode(400)
                .body("errors.field", hasItem("weeklyHours"))
                .body("errors.field", hasItem("name"));
        var named = TestOffers.body(BIF_MANAGER);
        named.put("name", "Forløb for 010263-1234");
        Call.by(BIF_MANAGER).post("/api/v1/offers", named).statusCode(400).body("errors.field", hasItem("name"));
        Call.by(JOB_CONSULTANT)
                .get("/api/v1/offers?asOf=%2B99999-01-01")
                .statusCode(400)
                .body("errors.field", hasItem("asOf"));
        var reversed = TestOffers.body(BIF_MANAGER);
        reversed.put("validTo", "2005-01-01");
        Call.by(BIF_MANAGER)
                .post("/api/v1/offers", reversed)
                .statusCode(422)
                .body("code", equalTo("offer-ends-before-start"));
    }

    /** The first of that id or a later one, whatever other tests have listed before it. */
    private static @Nullable String firstFrom(String id, String asOf) {
        var given = UUID.fromString(id);
        var before = new UUID(given.getMostSignificantBits(), given.getLeastSignificantBits() - 1);
        var cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(before.toString().getBytes(UTF_8));
        return Call.by(JOB_CONSULTANT)
                .get("/api/v1/offers?limit=1&after={cursor}&asOf={day}", cursor, asOf)
                .statusCode(200)
                .extract()
                .path("[0].id");
    }
}
