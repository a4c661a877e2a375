package dk.kk.shared.citizen.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class NumberResourceTest {
    private static final String NUMBERS = "/api/v1/citizens/{id}/cpr-numbers";

    @Inject
    BusinessClock clock;

    private final String replacement = Town.freshReplacement();
    private final String real = Town.freshCpr();
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_citizen_with_a_replacement_number() {
        Town.isLaidOut();
        citizen = Town.registered(replacement);
        Town.withBifCase(citizen, "2007-01-01");
    }

    @Test
    void a_real_number_replaces_the_replacement_number_and_is_told_without_digits() {
        change(1, real, "2008-02-01", "REAL_NUMBER_GIVEN")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("identity", equalTo("CPR"))
                .body(not(containsString(real)));

        var first = EventLog.awaitEvent("citizen.events.v1", it -> it.streamId().equals(citizen.toString()));
        assertThat(first.state().path("identity").asText()).isEqualTo("REPLACEMENT");
        assertThat(first.state().path("birthYear").isNull()).isTrue();
        var event = EventLog.awaitEvent(
                "citizen.events.v1", it -> it.streamId().equals(citizen.toString()) && it.version() == 2);
        assertThat(event.type()).isEqualTo("citizen.number-changed");
        assertThat(event.headers()).containsEntry("ce_cause", "number-changed-by-caseworker");
        assertThat(event.state().path("identity").asText()).isEqualTo("CPR");
        assertThat(event.state().path("birthYear").asInt()).isEqualTo(1900 + Integer.parseInt(real.substring(4, 6)));
        assertThat(event.data()).doesNotContain(real, replacement);
    }

    @Test
    void a_former_number_finds_the_citizen_and_says_since_when_there_is_another() {
        change(1, real, "2008-02-01", "REAL_NUMBER_GIVEN").statusCode(200);

        search(real)
                .statusCode(200)
                .body("citizenId", equalTo(citizen.toString()))
                .body("number", equalTo("CURRENT"))
                .body("replacedOn", nullValue());
        search(replacement)
                .statusCode(200)
                .body("citizenId", equalTo(citizen.toString()))
                .body("number", equalTo("FORMER"))
                .body("replacedOn", equalTo("2008-02-01"));
        Town.jobCaseworker()
                .post("/api/v1/citizens", Map.of("cpr", replacement, "givenName", "A", "familyName", "B"))
                .statusCode(409)
                .body("arguments.citizen", equalTo(citizen.toString()));
    }

    @Test
    void files_may_name_a_citizen_by_any_number_that_finds_them() {
        change(1, real, "2008-02-01", "REAL_NUMBER_GIVEN").statusCode(200);

        assertThat(Town.citizen(real)).isEqualTo(citizen);
        assertThat(Town.citizen(replacement)).isEqualTo(citizen);
        TownFiles.persons(replacement).ended();
        TownFiles.persons(real).ended();
        assertThat(Town.citizen(real)).isEqualTo(citizen);
        assertThat(Town.citizen(replacement)).isEqualTo(citizen);
    }

    @Test
    void a_wrongly_registered_number_finds_nobody_and_is_free_for_whom_it_belongs_to() {
        change(1, real, "2008-02-01", "REAL_NUMBER_GIVEN").statusCode(200);
        var right = Town.freshCpr();

        change(2, right, null, "WRONGLY_REGISTERED").statusCode(200);

        search(real).statusCode(404).body("code", equalTo("cpr-not-registered"));
        var other = Town.registered(real);
        assertThat(other).isNotEqualTo(citizen);
        search(replacement).body("replacedOn", equalTo("2008-02-01"));
        Town.jobCaseworker()
                .get(NUMBERS, citizen)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("numbers.kind", contains("REPLACEMENT", "CPR", "CPR"))
                .body("numbers.replacedBecause", contains("REAL_NUMBER_GIVEN", "WRONGLY_REGISTERED", null))
                .body("numbers.validFrom", contains(null, "2008-02-01", "2008-02-01"))
                .body("numbers.validTo", contains("2008-02-01", null, null))
                .body("numbers.recordedAt", contains(notNullValue(), notNullValue(), notNullValue()))
                .body(not(containsString(replacement)))
                .body(not(containsString(right)))
                .body(not(containsString(real)));
    }

    @Test
    void a_change_that_was_a_mistake_gives_the_former_number_back() {
        change(1, real, "2008-02-01", "REAL_NUMBER_GIVEN").statusCode(200);

        change(2, replacement, "2008-02-01", "WRONGLY_REGISTERED")
                .statusCode(422)
                .body("code", equalTo("number-day-unwanted"));
        change(2, replacement, null, "WRONGLY_REGISTERED").statusCode(200).body("identity", equalTo("REPLACEMENT"));

        search(replacement).body("number", equalTo("CURRENT"));
        search(real).statusCode(404);
    }

    @Test
    void what_may_not_be_is_refused_with_its_reason() {
        var others = Town.freshCpr();
        Town.registered(others);
        var second = Town.freshCpr();
        refused(1, real, "2008-02-01", "NEW_NUMBER", 422, "number-reason-unfit");
        refused(1, Town.freshReplacement(), "2008-02-01", "REAL_NUMBER_GIVEN", 422, "number-reason-unfit");
        refused(1, others, "2008-02-01", "REAL_NUMBER_GIVEN", 409, "number-of-another");
        refused(1, real, null, "REAL_NUMBER_GIVEN", 422, "number-day-missing");
        refused(1, real, clock.today().plusDays(1).toString(), "REAL_NUMBER_GIVEN", 422, "number-in-the-future");
        refused(1, "3102701234", "2008-02-01", "REAL_NUMBER_GIVEN", 400, "cpr-invalid");
        change(1, real, "2008-02-01", "REAL_NUMBER_GIVEN").statusCode(200);
        refused(2, Town.freshReplacement(), "2008-03-01", "NEW_NUMBER", 422, "number-back-to-replacement");
        refused(2, second, "2008-02-01", "NEW_NUMBER", 422, "number-before-former");
        refused(2, real, "2008-03-01", "NEW_NUMBER", 409, "number-held-already");
        refused(2, replacement, "2008-03-01", "NEW_NUMBER", 409, "number-held-before");
    }

    @Test
    void only_those_responsible_who_saw_the_version_change_a_number() {
        var request = Map.of("cpr", real, "validFrom", "2008-02-01", "reason", "REAL_NUMBER_GIVEN");
        Town.jobCaseworker().post(NUMBERS, request, citizen).statusCode(428);
        Town.jobCaseworker().seeing(7).post(NUMBERS, request, citizen).statusCode(412);
        Town.socialCaseworker().seeing(1).post(NUMBERS, request, citizen).statusCode(404);
        Town.socialCaseworker().get(NUMBERS, citizen).statusCode(404);
    }

    private void refused(long seen, String cpr, @Nullable String validFrom, String reason, int status, String code) {
        change(seen, cpr, validFrom, reason)
                .statusCode(status)
                .body("code", equalTo(code))
                .body(not(containsString(cpr)));
    }

    private ValidatableResponse change(long seen, String cpr, @Nullable String validFrom, String reason) {
        var request = new HashMap<String, String>(Map.of("cpr", cpr, "reason", reason));
        if (validFrom != null) {
            request.put("validFrom", validFrom);
        }
        return Town.jobCaseworker().seeing(seen).post(NUMBERS, request, citizen);
    }

    private static ValidatableResponse search(String cpr) {
        return Town.socialCaseworker().post("/api/v1/citizens/search", Map.of("cpr", cpr));
    }
}
