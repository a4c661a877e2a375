package dk.kk.shared.plan.citizenversion;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(UnitService.class)
class CitizenVersionResourceTest {
    private static final String SOCIAL = "/api/v1/social-plans";
    private static final String JOB = "/api/v1/job-plans";
    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);
    private static final String WORDS = "Jeg vil bo alene";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private final UUID citizen = Casework.citizen();

    @Test
    void a_plan_is_read_as_the_citizen_may_read_it_in_both_languages_with_whom_to_call() {
        var id = social().made("at bo selv");

        social().version(id)
                .body("planVersion", equalTo(3))
                .body("contentVersion", equalTo(1))
                .body("da.title", equalTo("Din sociale handleplan"))
                .body("en.title", equalTo("Your social action plan"))
                .body("da.sections.lines.flatten()", hasItem("at bo selv"))
                .body("en.sections.lines.flatten()", hasItem("at bo selv"))
                .body("da.sections.lines.flatten()", hasItem("Ring til Voksenteam Nørrebro på telefon 33 17 33 17."))
                .body("lastGiven", nullValue());
        job().version(job().made("et job"))
                .body("da.title", equalTo("Din jobplan"))
                .body("da.sections.lines.flatten()", hasItem("Ring til den, du plejer at tale med i jobcentret."));
    }

    @Test
    void each_sides_version_is_its_own_and_so_are_the_citizens_words() {
        var id = social().made("at bo selv");
        social().say(id, 0, WORDS).statusCode(200);

        for (var part : List.of("/citizen-version", "/citizen-copy")) {
            BIF.get(SOCIAL + "/{id}" + part, id).statusCode(403);
            BIF.get(JOB + "/{id}" + part, id).statusCode(404);
        }
        BIF.get(SOCIAL + "/{id}", id).statusCode(200);
        var stranger = Call.by(SOF_CASEWORKER, "S-SC2-V1-1", "SC2-V1");
        stranger.get(SOCIAL + "/{id}/citizen-version", id).statusCode(404);
        stranger.get(SOCIAL + "/{id}/citizen-copy", id).statusCode(404);
    }

    @Test
    void what_the_citizen_says_is_kept_in_versions_and_the_last_that_holds_stands_in_the_plan() {
        var id = social().made("at bo selv");
        social().version(id)
                .body(
                        "da.sections.lines.flatten()",
                        hasItem(
                                "Her står der ikke noget endnu. Sig til, hvis du vil have skrevet noget med dine egne ord."));

        social().say(id, 0, WORDS).header("ETag", "\"1\"").body("statements.words", contains(WORDS));
        social().say(id, 0, "x").statusCode(428);
        social().say(id, 1, "Jeg vil have en hund").statusCode(200);
        social().say(id, 1, "x").statusCode(412);
        social().version(id)
                .body("da.sections.lines.flatten()", hasItem("Jeg vil have en hund"))
                .body("da.sections.lines.flatten()", not(hasItem(WORDS)));

        social().withdraw(id, 2, "statements/2").statusCode(200).body("statements.words", contains(WORDS, null));
        social().withdraw(id, 3, "statements/2").statusCode(409).body("code", equalTo("illegal-move"));
        social().withdraw(id, 3, "statements/7").statusCode(404);
        social().version(id).body("da.sections.lines.flatten()", hasItem(WORDS));
        social().copy(id)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("statements.phase", contains("RECORDED", "WITHDRAWN"))
                .body("statements[1].withdrawalReason", equalTo("WRITTEN_WRONGLY"));

        var event = EventLog.awaitEvent("plan.events.v1", id, "citizen-copy.statement-withdrawn");
        assertThat(event.key()).isEqualTo(citizen.toString());
        assertThat(event.state().at("/statements/1/phase").asText()).isEqualTo("WITHDRAWN");
        assertThat(event.data()).doesNotContain(WORDS, "hund");
    }

    @Test
    void neither_words_nor_receipt_make_the_plan_younger_or_ask_the_other_side() {
        database.run("insert into shared_days (citizen_id, valid_from) values (?, '2000-01-01')", citizen);
        var id = social().made("at bo selv");
        var plan = SOF.get(SOCIAL + "/{id}", id).extract().asString();
        assertThat(asked()).hasSize(1);
        var asked = asked();

        social().say(id, 0, WORDS).statusCode(200);
        social().give(id, 1, 3, clock.today()).statusCode(200);
        social().withdraw(id, 2, "statements/1").statusCode(200);

        assertThat(SOF.get(SOCIAL + "/{id}", id).extract().asString()).isEqualTo(plan);
        assertThat(asked()).isEqualTo(asked);
    }

    @Test
    void a_plan_is_read_as_it_was_given_though_it_has_changed_since() {
        var id = social().made("at bo selv");
        social().say(id, 0, WORDS).statusCode(200);
        social().give(id, 1, 3, clock.today())
                .statusCode(200)
                .body("receipts.planVersion", contains(3))
                .body("receipts[0].statementNumber", equalTo(1))
                .body("receipts[0].followUpDueOn", notNullValue());
        social().version(id).body("lastGiven.changedOn", nullValue());
        var given = social().version(id).extract().<List<String>>path("da.sections.lines.flatten()");

        social().write(id, 3, "at bo med andre");
        social().say(id, 2, "Jeg vil have en hund").statusCode(200);

        social().version(id)
                .body("lastGiven.changedOn", equalTo(clock.today().toString()))
                .body("da.sections.lines.flatten()", hasItem("at bo med andre"));
        var asGiven = social().versionGivenOn(clock.today(), id)
                .statusCode(200)
                .body("planVersion", equalTo(3))
                .body("given.number", equalTo(1))
                .extract()
                .<List<String>>path("da.sections.lines.flatten()");
        assertThat(asGiven).contains("at bo selv", WORDS);
        assertThat(given.subList(0, asGiven.size())).isEqualTo(asGiven);

        social().versionGivenOn(LocalDate.of(2001, 1, 1), id).statusCode(404);
        social().withdraw(id, 3, "statements/1").statusCode(200);
        social().versionGivenOn(clock.today(), id)
                .body("da.sections.lines.flatten()", hasItem("Det, der stod her, er taget ud igen."));
        social().withdraw(id, 4, "receipts/1").statusCode(200);
        social().versionGivenOn(clock.today(), id).statusCode(404);
        social().version(id).body("lastGiven", nullValue());
    }

    @Test
    void a_receipt_names_a_version_that_was_there_and_said_something() {
        var id = job().offered();
        job().give(id, 0, 1, clock.today()).statusCode(409).body("code", equalTo("receipt-of-empty-plan"));
        job().write(id, 1, "et job");
        job().give(id, 0, 3, clock.today()).statusCode(404);
        job().give(id, 0, 2, clock.today().minusDays(1))
                .statusCode(422)
                .body("code", equalTo("receipt-before-version"));
        job().give(id, 0, 2, clock.today()).statusCode(200);
        job().withdraw(id, 1, "receipts/1").statusCode(200);
        job().say(id, 2, WORDS).statusCode(200);
        job().copy(id).statusCode(200).body("receipts.phase", contains("WITHDRAWN"));
        job().withdraw(id, 3, "statements/1").statusCode(200);
    }

    @Test
    void of_a_discarded_plan_nobody_is_told_what_it_or_the_citizen_said() {
        for (var plans : List.of(social(), job())) {
            var id = plans.made("at bo selv");
            plans.say(id, 0, WORDS).statusCode(200);
            plans.who()
                    .seeing(3)
                    .post(plans.path() + "/{id}/discard", Map.of("reason", "WRONG_CITIZEN"), id)
                    .statusCode(200);

            plans.who().get(plans.path() + "/{id}/citizen-version", id).statusCode(404);
            plans.copy(id).statusCode(404);
            plans.say(id, 1, "x").statusCode(404);
        }
    }

    private SidesPlans social() {
        return new SidesPlans(SOF, SOCIAL, citizen, clock.today());
    }

    private SidesPlans job() {
        return new SidesPlans(BIF, JOB, citizen, clock.today());
    }

    /** A request that is renewed is another version of it. */
    private List<String> asked() {
        return database.list(
                "select concat_ws(' ', id, phase, version) as request from coordination_request where citizen_id = ?",
                row -> row.text("request"),
                citizen);
    }
}
