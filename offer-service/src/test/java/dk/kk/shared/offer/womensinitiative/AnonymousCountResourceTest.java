package dk.kk.shared.offer.womensinitiative;

import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.offer.womensinitiative.Counts.day;
import static dk.kk.shared.offer.womensinitiative.Counts.registered;
import static dk.kk.shared.offer.womensinitiative.Counts.visits;
import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AnonymousCountResourceTest {
    private static final String COUNTS = "/api/v1/anonymous-counts";
    private static final Call CASEWORKER = Call.by(SOF_CASEWORKER);
    private static final Call PROVIDER = Call.by(OFFER_PROVIDER, "", "P-RAADGIVNING");
    private static final Call OTHER_PROVIDER = Call.by(OFFER_PROVIDER, "", "P-KVINDEHUS");

    @Inject
    BusinessClock clock;

    @Test
    void a_registered_count_is_told_of_nobody() {
        var count = registered(visits(day()));
        String id = count.path("id");

        assertThat(count.header("ETag")).isEqualTo("\"1\"");
        var told = event(id, "anonymous-count.registered");
        assertThat(told.key()).isEqualTo(id);
        assertThat(told.headers())
                .containsEntry("ce_subject", id)
                .containsEntry("ce_cause", "registered-by-caseworker");
        assertThat(told.state().at("/rows/0/visitors").asInt()).isEqualTo(7);
        assertThat(told.state().at("/rows/0/theme").asText()).isEqualTo("DEBT");
        Call.by(BIF_CASEWORKER).get(COUNTS + "/{id}", id).statusCode(200).body("place", equalTo("SC1"));
    }

    @Test
    void a_count_sent_twice_with_one_key_is_one_count() {
        var once = CASEWORKER.keyed(UUID.randomUUID().toString());
        var body = visits(day());

        String first = once.post(COUNTS, body).statusCode(201).extract().path("id");
        once.post(COUNTS, body).statusCode(201).body("id", equalTo(first));
    }

    @Test
    void a_corrected_count_holds_as_corrected_and_keeps_what_was_recorded() {
        var day = day();
        var count = registered(visits(day));
        String id = count.path("id");
        var said = visits(day);
        said.put("visitors", 500);
        said.put("theme", "HOUSING");

        move(SOF_MANAGER, "anonymous-counts", count, "correction", said)
                .statusCode(200)
                .body("visitors", equalTo(500))
                .body("rows.visitors", contains(7, 500))
                .body("rows[0].supersededAt", notNullValue())
                .body("rows[1].supersededAt", nullValue());

        var told = event(id, "anonymous-count.corrected");
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.headers()).containsEntry("ce_cause", "corrected-by-manager");
        assertThat(told.state().at("/rows/1/theme").asText()).isEqualTo("HOUSING");
        listed(day, "&theme=HOUSING", id);
        CASEWORKER.get(COUNTS + period(day) + "&theme=DEBT").body("", empty());
        move(SOF_MANAGER, "anonymous-counts", count, "correction", said).statusCode(412);
        CASEWORKER.post(COUNTS + "/{id}/correction", said, id).statusCode(428);
    }

    @Test
    void a_withdrawn_count_is_kept_but_not_listed_and_never_changes_again() {
        var day = day();
        var count = registered(visits(day));
        String id = count.path("id");
        listed(day, "", id);

        var withdrawn = move(SOF_CASEWORKER, "anonymous-counts", count, "withdrawal", Map.of())
                .statusCode(200)
                .body("withdrawn", equalTo(true))
                .extract()
                .response();

        assertThat(event(id, "anonymous-count.withdrawn")
                        .state()
                        .at("/rows/1/withdrawn")
                        .asBoolean())
                .isTrue();
        CASEWORKER.get(COUNTS + period(day)).statusCode(200).body("", empty());
        CASEWORKER.get(COUNTS + "/{id}", id).body("withdrawn", equalTo(true));
        move(SOF_CASEWORKER, "anonymous-counts", withdrawn, "withdrawal", Map.of())
                .statusCode(409)
                .body("code", equalTo("count-withdrawn"));
        move(SOF_CASEWORKER, "anonymous-counts", withdrawn, "correction", visits(day))
                .statusCode(409);
    }

    @Test
    void a_period_has_its_first_day_and_not_the_day_it_ends_on() {
        var day = day();
        String id = registered(visits(day)).path("id");

        listed(day, "", id);
        CASEWORKER
                .get(COUNTS + "?from=" + day.plusDays(1) + "&to=" + day.plusDays(2))
                .body("", empty());
        CASEWORKER.get(COUNTS + "?from=" + day.minusDays(1) + "&to=" + day).body("", empty());
        CASEWORKER
                .get(COUNTS + "?from=" + day + "&to=" + day)
                .statusCode(400)
                .body("code", equalTo("period-without-day"));
    }

    @Test
    void pages_follow_each_other() {
        var day = day();
        String first = registered(visits(day)).path("id");
        String second = registered(visits(day)).path("id");

        var page = CASEWORKER.get(COUNTS + period(day) + "&limit=1").body("id", contains(first));
        var next = page.extract().header("Link").replaceAll("<(.*)>.*", "$1");
        CASEWORKER.request().urlEncodingEnabled(false).get(next).then().body("id", contains(second));
    }

    @Test
    void the_provider_of_the_counselling_has_its_own_places_and_no_other() {
        var count =
                PROVIDER.post(COUNTS, visits(day())).statusCode(201).extract().response();
        String id = count.path("id");

        assertThat(event(id, "anonymous-count.registered").headers())
                .containsEntry("ce_cause", "registered-by-offer-provider");
        PROVIDER.get(COUNTS + "/{id}", id).statusCode(200);
        OTHER_PROVIDER.get(COUNTS + "/{id}", id).statusCode(404);
        OTHER_PROVIDER.seeing(7).post(COUNTS + "/{id}/withdrawal", Map.of(), id).statusCode(404);
        OTHER_PROVIDER.post(COUNTS, visits(day())).statusCode(422).body("code", equalTo("place-unknown"));
        var moved = visits(day());
        moved.put("place", "SC6");
        PROVIDER.seeing(count).post(COUNTS + "/{id}/correction", moved, id).statusCode(422);
        PROVIDER.get(COUNTS).statusCode(403);
    }

    @Test
    void who_only_reads_registers_nothing() {
        Call.by(BIF_CASEWORKER).post(COUNTS, visits(day())).statusCode(403);
        Call.by(ANALYST).post(COUNTS, visits(day())).statusCode(403);
        Call.by(ANALYST).get(COUNTS).statusCode(200);
    }

    @Test
    void what_is_no_count_is_refused() {
        refused("visitors", 0);
        refused("visitors", 501);
        refused("visitors", -1);
        refused("visitors", null);
        refused("theme", "GOSSIP");
        refused("place", "hos Fatima");
        refused("place", "010263-1234");
        refused("heldOn", "2007-02-30");
        refused("name", "Fatima");
        refused("citizenId", UUID.randomUUID().toString());
        var elsewhere = visits(day());
        elsewhere.put("place", "SC9");
        CASEWORKER.post(COUNTS, elsewhere).statusCode(422).body("code", equalTo("place-unknown"));
        CASEWORKER
                .post(COUNTS, visits(clock.today().plusDays(1)))
                .statusCode(422)
                .body("code", equalTo("day-in-future"));
    }

    private static void refused(String field, @Nullable Object value) {
        var body = visits(day());
        body.put(field, value);
        CASEWORKER.post(COUNTS, body).statusCode(400).body("errors.field", hasItem(field));
    }

    private static void listed(LocalDate day, String and, String id) {
        CASEWORKER.get(COUNTS + period(day) + and).statusCode(200).body("id", contains(id));
    }

    private static String period(LocalDate day) {
        return "?from=" + day + "&to=" + day.plusDays(1);
    }
}
