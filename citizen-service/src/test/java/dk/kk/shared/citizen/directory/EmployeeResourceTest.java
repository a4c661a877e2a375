package dk.kk.shared.citizen.directory;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
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
class EmployeeResourceTest {
    private static final String EMPLOYEE = "/api/v1/employees/{code}";
    private static final String ABSENCES = EMPLOYEE + "/absences";
    private static final String WITHDRAWAL = ABSENCES + "/{id}/withdrawal";

    @Inject
    Database database;

    @Inject
    EmployeesAreTold employeesAreTold;

    private String anna = "";
    private String bo = "";

    @BeforeEach
    void people() {
        Town.isLaidOut();
        anna = Town.employee("SC1-V1");
        bo = Town.employee("SC1-V2");
    }

    @Test
    void an_employee_says_when_away_and_who_stands_in_and_the_others_are_told() {
        away(self(), "2007-12-10", "2007-12-14", bo)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("unitCode", equalTo("SC1-V1"))
                .body("absences", hasSize(1))
                .body("absences[0].deputy", equalTo(bo));

        var told = told(anna, 2);
        assertThat(told.type()).isEqualTo("employee.changed");
        assertThat(told.key()).isEqualTo(anna);
        assertThat(told.headers()).containsEntry("ce_cause", "absence-registered-by-caseworker");
        var absence = told.state().path("absences").path(0);
        assertThat(absence.path("from").asText()).isEqualTo("2007-12-10");
        assertThat(absence.path("until").asText()).isEqualTo("2007-12-14");
        assertThat(absence.path("deputy").asText()).isEqualTo(bo);
        Town.jobCaseworker()
                .get(EMPLOYEE, anna)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("absences.from", contains("2007-12-10"));
    }

    @Test
    void who_leads_the_unit_or_its_centre_says_so_too() {
        away(Call.by(SOF_MANAGER), "2007-12-10", "2007-12-14", null).statusCode(201);
        away(Call.by(SOF_MANAGER, "S-LEADER", "SC1-V1"), "2007-12-20", "2007-12-21", null)
                .statusCode(201);

        assertThat(told(anna, 2).headers()).containsEntry("ce_cause", "absence-registered-by-manager");
    }

    @Test
    void nobody_else_says_when_somebody_is_away() {
        for (var stranger : new Call[] {
            Call.by(SOF_CASEWORKER, bo, "SC1-V1"),
            Call.by(SOF_MANAGER, "S-LEADER", "SC1-V2"),
            Call.by(BIF_MANAGER),
            Call.by(BIF_MANAGER, "B-LEADER", "SC1"),
            Call.by(BIF_CASEWORKER)
        }) {
            away(stranger, "2007-12-10", "2007-12-14", null).statusCode(403).body("code", equalTo("absence-not-yours"));
        }
        Call.by(OFFER_PROVIDER).get(EMPLOYEE, anna).statusCode(403);
    }

    @Test
    void a_deputy_works_at_the_same_administration_and_is_somebody_else() {
        away(self(), "2007-12-10", "2007-12-14", "B-JC1-T1-1").statusCode(422).body("code", equalTo("deputy-unknown"));
        away(self(), "2007-12-10", "2007-12-14", "S-NOBODY").statusCode(422).body("code", equalTo("deputy-unknown"));
        away(self(), "2007-12-10", "2007-12-14", anna).statusCode(422).body("code", equalTo("deputy-is-absent-person"));
    }

    @Test
    void two_may_stand_in_for_each_other() {
        away(self(), "2007-12-10", "2007-12-14", bo).statusCode(201);
        away(Call.by(SOF_CASEWORKER, bo, "SC1-V2"), bo, "2007-12-10", "2007-12-14", anna)
                .statusCode(201);
    }

    @Test
    void rules_say_why_they_refuse() {
        away(self(), "2007-12-10", "2007-12-14", null).statusCode(201);

        away(self(), "2007-12-14", "2007-12-20", null)
                .statusCode(409)
                .body("code", equalTo("absence-overlaps"))
                .body("arguments.from", equalTo("2007-12-10"));
        away(self(), "2007-12-20", "2007-12-19", null)
                .statusCode(422)
                .body("code", equalTo("absence-ends-before-start"));
        away(self(), "tomorrow", "2007-12-19", null).statusCode(400);
        away(self(), "S-NOBODY", "2007-12-20", "2007-12-21", null).statusCode(404);
        Town.jobCaseworker().get(EMPLOYEE, "S-NOBODY").statusCode(404);
        Town.jobCaseworker().get("/api/v1/employees").statusCode(400);
    }

    @Test
    void an_absence_that_was_a_mistake_is_withdrawn_once() {
        var absence = away(self(), "2007-12-10", "2007-12-14", null).extract().<String>path("absences[0].absenceId");

        self().post(WITHDRAWAL, Map.of(), anna, absence).statusCode(428);
        self().seeing(1).post(WITHDRAWAL, Map.of(), anna, absence).statusCode(412);
        Call.by(SOF_CASEWORKER)
                .seeing(2)
                .post(WITHDRAWAL, Map.of(), anna, absence)
                .statusCode(403);
        self().seeing(2)
                .post(WITHDRAWAL, Map.of(), anna, absence)
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("absences", hasSize(0));
        self().seeing(3).post(WITHDRAWAL, Map.of(), anna, absence).statusCode(404);

        assertThat(told(anna, 3).state().path("absences")).isEmpty();
        away(self(), "2007-12-12", "2007-12-12", null).statusCode(201);
    }

    @Test
    void the_same_key_registers_an_absence_once() {
        var keyed = self().keyed(UUID.randomUUID().toString());
        away(keyed, "2007-12-10", "2007-12-14", null).statusCode(201);
        away(keyed, "2007-12-10", "2007-12-14", null).statusCode(201).body("absences", hasSize(1));

        Town.jobCaseworker().get(EMPLOYEE, anna).header("ETag", "\"2\"");
    }

    @Test
    void a_code_may_be_any_text() {
        var odd = "S Å? " + UUID.randomUUID().toString().substring(0, 8);
        Town.works(odd, "SC1-V1");

        away(Call.by(SOF_MANAGER), odd, "2007-12-10", "2007-12-14", null)
                .statusCode(201)
                .header("Location", containsString("/api/v1/employees/S%20%C3%85%3F%20"));
    }

    @Test
    void a_unit_lists_who_works_in_it() {
        Town.jobCaseworker()
                .get("/api/v1/employees?unit=JC1-T1&limit=200")
                .statusCode(200)
                .body("code", hasItem("B-JC1-T1-1"));
        Call.by(SOF_CASEWORKER)
                .get("/api/v1/employees?unit=SC1-V2&limit=200")
                .statusCode(200)
                .body("code", hasItems(bo, "S-SC1-V2-1"))
                .body("unitCode", everyItem(equalTo("SC1-V2")));
        Call.by(SOF_CASEWORKER).get(EMPLOYEE, bo).statusCode(200).body("unitCode", equalTo("SC1-V2"));
    }

    @Test
    void no_employee_of_sofs_leads_bif_to_the_team() {
        var entry = Call.by(SOF_CASEWORKER)
                .get("/api/v1/units?limit=200&administration=SOF")
                .extract()
                .<String>path("find { it.entryPoint }.code");

        Town.jobCaseworker().get(EMPLOYEE, bo).statusCode(200).body("unitCode", equalTo(entry));
        Town.jobCaseworker()
                .get("/api/v1/employees?unit=SC1-V2")
                .statusCode(403)
                .body("code", equalTo("staff-not-shown"));
        Town.jobCaseworker().get("/api/v1/employees?unit={entry}", entry).statusCode(200);
        away(Call.by(BIF_MANAGER), "2007-12-10", "2007-12-14", null)
                .statusCode(403)
                .body("code", equalTo("absence-not-yours"))
                .body("arguments.unit", equalTo(entry))
                .body("detail", not(containsString("SC1-V1")));
    }

    @Test
    void an_employee_is_told_of_when_he_or_she_comes_and_moves_and_not_otherwise() {
        away(self(), "2007-12-10", "2007-12-14", bo);
        Town.works(anna, "SC1-V1");
        Town.works(anna, "SC1-V2");

        var came = told(anna, 1);
        assertThat(came.type()).isEqualTo("employee.registered");
        assertThat(came.headers()).containsEntry("ce_cause", "imported");
        assertThat(came.state().path("absences")).isEmpty();
        var moved = told(anna, 3);
        assertThat(moved.type()).isEqualTo("employee.changed");
        assertThat(moved.state().path("unitCode").asText()).isEqualTo("SC1-V2");
        assertThat(moved.state().path("absences")).hasSize(1);
        Town.jobCaseworker().get(EMPLOYEE, anna).header("ETag", "\"3\"");
    }

    @Test
    void who_was_known_before_anybody_was_told_is_told_of_once() {
        var old = "O-" + UUID.randomUUID();
        database.run("insert into employee (code, unit_code) values (?, 'SC1-V1')", old);

        employeesAreTold.tick();
        employeesAreTold.tick();

        assertThat(told(old, 1).type()).isEqualTo("employee.registered");
        Town.jobCaseworker().get(EMPLOYEE, old).header("ETag", "\"1\"");
    }

    @Test
    void the_database_refuses_overlapping_absences_whoever_writes_them() {
        away(self(), "2007-12-10", "2007-12-14", null).statusCode(201);

        assertThatThrownBy(() -> database.run("""
                insert into absence (employee_code, position, absence_id, first_day, last_day, withdrawn)
                values (?, 1, uuidv7(), date '2007-12-14', date '2007-12-15', false)
                """, anna))
                .hasStackTraceContaining("conflicting key value violates exclusion constraint");
    }

    private Call self() {
        return Call.by(SOF_CASEWORKER, anna, "SC1-V1");
    }

    private ValidatableResponse away(Call by, String from, String until, @Nullable String deputy) {
        return away(by, anna, from, until, deputy);
    }

    private static ValidatableResponse away(
            Call by, String employee, String from, String until, @Nullable String deputy) {
        var body = new HashMap<String, String>(Map.of("from", from, "until", until));
        if (deputy != null) {
            body.put("deputy", deputy);
        }
        return by.post(ABSENCES, body, employee);
    }

    private static EventLog.Published told(String employee, long version) {
        return EventLog.awaitEvent(
                "citizen.events.v1",
                it -> it.kind().equals("employee") && it.streamId().equals(employee) && it.version() == version);
    }
}
