package dk.kk.shared.citizen.protection;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.TurnedClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By a clock that the test turns: 30 November 2007 unless it says otherwise. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(value = TurnedClock.class, restrictToAnnotatedClass = true)
class ProtectionResourceTest {
    private static final String PROTECTION = "/api/v1/citizens/{id}/protection";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void someone() {
        TurnedClock.turn(clock, Instant.parse("2007-11-30T11:00:00Z"));
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-01-01");
    }

    @Test
    void one_side_records_a_grant_and_the_other_sees_it() {
        grant(Town.socialCaseworker(), "2007-11-30")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("protected", equalTo(true))
                .body("until", equalTo("2008-11-30"));

        Town.jobCaseworker()
                .get(PROTECTION, citizen)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("protected", equalTo(true))
                .body("rows", hasSize(1))
                .body("rows[0].grantedBy", equalTo("SOF"))
                .body("rows[0].endedBy", nullValue())
                .body("rows[0].lapsesOn", equalTo("2008-11-30"));
        Town.jobCaseworker()
                .get(PROTECTION + "?asOf=2007-11-29", citizen)
                .body("protected", equalTo(false))
                .body("until", nullValue());
    }

    @Test
    void it_lapses_by_its_date_with_nobody_doing_anything() {
        grant(Town.socialCaseworker(), "2007-11-30");

        TurnedClock.turn(clock, Instant.parse("2008-11-29T22:30:00Z"));
        Town.socialCaseworker().get(PROTECTION, citizen).body("protected", equalTo(true));
        TurnedClock.turn(clock, Instant.parse("2008-11-29T23:00:00Z"));
        Town.socialCaseworker().get(PROTECTION, citizen).body("protected", equalTo(false));
    }

    @Test
    void it_is_renewed_ended_early_and_corrected() {
        grant(Town.socialCaseworker(), "2006-12-20");
        var before = told(1).state().path("rows").path(0).path("recordedAt").asText();
        TurnedClock.turn(clock, Instant.parse("2007-11-30T12:00:00Z"));
        Town.jobCaseworker()
                .seeing(1)
                .post(PROTECTION + "/renewal", Map.of("grantedOn", "2007-11-30"), citizen)
                .statusCode(200)
                .body("until", equalTo("2008-11-30"))
                .body("rows.validTo", equalTo(List.of("2007-11-30", "2008-11-30")));
        TurnedClock.turn(clock, Instant.parse("2008-01-10T11:00:00Z"));
        Town.socialCaseworker()
                .seeing(2)
                .post(PROTECTION + "/end", Map.of("endsOn", "2008-01-10"), citizen)
                .statusCode(200)
                .body("protected", equalTo(false))
                .body("rows[1].endedBy", equalTo("SOF"));
        Town.socialCaseworker()
                .seeing(3)
                .post(
                        PROTECTION + "/correction",
                        Map.of("grantedOn", "2007-11-30", "instead", Map.of("grantedOn", "2007-11-30")),
                        citizen)
                .statusCode(200)
                .body("protected", equalTo(true));
        Town.socialCaseworker()
                .seeing(4)
                .post(PROTECTION + "/correction", Map.of("grantedOn", "2007-11-30"), citizen)
                .statusCode(200)
                .body("rows.validTo", equalTo(List.of("2007-11-30")));
        Town.socialCaseworker()
                .get(PROTECTION + "?asOf=2007-12-01&knownAt={before}", citizen, before)
                .body("until", equalTo("2007-12-20"))
                .body("protected", equalTo(true));
        assertThat(told(2).type()).isEqualTo("protection.renewed");
        assertThat(told(3).type()).isEqualTo("protection.ended");
        assertThat(told(4).type()).isEqualTo("protection.corrected");
        assertThat(told(5).type()).isEqualTo("protection.corrected");
    }

    @Test
    void events_tell_the_days_and_not_who_recorded_them() {
        grant(Town.socialCaseworker(), "2007-11-30");

        var granted = told(1);
        assertThat(granted.type()).isEqualTo("protection.granted");
        assertThat(granted.headers()).containsEntry("ce_cause", "granted-by-caseworker");
        assertThat(granted.state().path("rows")).hasSize(1);
        assertThat(granted.state().toString())
                .contains("\"validFrom\":\"2007-11-30\"", "\"validTo\":\"2008-11-30\"")
                .doesNotContain("SOF");
    }

    @Test
    void rules_say_why_they_refuse() {
        grant(Town.socialCaseworker(), "2007-12-01").statusCode(422).body("code", equalTo("protection-in-the-future"));
        post(Town.socialCaseworker(), "grant", Map.of("grantedOn", "2007-11-30", "lapsesOn", "2008-12-01"))
                .statusCode(422)
                .body("code", equalTo("protection-too-long"))
                .body("arguments.latest", equalTo("2008-11-30"));
        post(Town.socialCaseworker(), "grant", Map.of("grantedOn", "2007-11-30", "lapsesOn", "2007-11-29"))
                .statusCode(422)
                .body("code", equalTo("protection-lapses-before-grant"));
        post(Town.socialCaseworker(), "end", Map.of("endsOn", "2007-11-30"))
                .statusCode(409)
                .body("code", equalTo("protection-not-running"));
        grant(Town.socialCaseworker(), "2007-11-01").statusCode(200);
        grant(Town.jobCaseworker(), "2007-11-30").statusCode(428);
        grant(Town.jobCaseworker().seeing(0), "2007-11-30").statusCode(412);
        grant(Town.jobCaseworker().seeing(1), "2007-11-30")
                .statusCode(409)
                .body("code", equalTo("protection-overlaps"))
                .body("arguments.grantedOn", equalTo("2007-11-01"));
        post(Town.jobCaseworker().seeing(1), "renewal", Map.of("grantedOn", "2007-11-30", "lapsesOn", "2008-10-01"))
                .statusCode(422)
                .body("code", equalTo("protection-renewal-too-short"));
        post(Town.jobCaseworker().seeing(1), "correction", Map.of("grantedOn", "2007-11-30"))
                .statusCode(422)
                .body("code", equalTo("protection-period-unknown"));
    }

    @Test
    void a_correction_that_corrects_nothing_changes_nothing() {
        grant(Town.socialCaseworker(), "2007-11-01");
        post(
                        Town.socialCaseworker().seeing(1),
                        "correction",
                        Map.of("grantedOn", "2007-11-01", "instead", Map.of("grantedOn", "2007-11-01")))
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void a_citizen_of_others_is_not_there_and_leaders_see_what_caseworkers_record() {
        grant(Town.socialCaseworker(), "2007-11-30");

        var stranger = Town.member(BIF_CASEWORKER, "JC1-T2");
        stranger.get(PROTECTION, citizen).statusCode(404);
        grant(stranger.seeing(1), "2007-11-30").statusCode(404);
        Call.by(SOF_MANAGER).get(PROTECTION, citizen).statusCode(200).body("protected", equalTo(true));
        post(Call.by(SOF_MANAGER).seeing(1), "end", Map.of("endsOn", "2007-11-30"))
                .statusCode(403);
    }

    @Test
    void the_database_refuses_overlapping_and_longer_periods_whoever_writes_them() {
        grant(Town.socialCaseworker(), "2007-11-01");

        assertThatThrownBy(() -> insert("2007-11-30", "2008-03-01"))
                .hasStackTraceContaining("conflicting key value violates exclusion constraint");
        assertThatThrownBy(() -> insert("2006-01-01", "2007-01-02"))
                .hasStackTraceContaining("violates check constraint");
    }

    private void insert(String from, String to) {
        database.run("""
                insert into protection_row (citizen_id, lapses_on, valid_from, valid_to, recorded_at)
                values (?, cast(? as date), cast(? as date), cast(? as date), now())
                """, citizen, to, from, to);
    }

    private EventLog.Published told(long version) {
        return EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("protection")
                        && it.streamId().equals(citizen.toString())
                        && it.version() == version);
    }

    private ValidatableResponse grant(Call by, String on) {
        return post(by, "grant", Map.of("grantedOn", on));
    }

    private ValidatableResponse post(Call by, String verb, Map<String, ?> body) {
        return by.post(PROTECTION + "/" + verb, body, citizen);
    }
}
