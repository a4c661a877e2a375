package dk.kk.shared.offer.effort;

import static dk.kk.shared.offer.combination.Packages.component;
import static dk.kk.shared.offer.combination.Packages.composed;
import static dk.kk.shared.offer.combination.Packages.moved;
import static dk.kk.shared.offer.effort.Effort.attach;
import static dk.kk.shared.offer.effort.Effort.course;
import static dk.kk.shared.offer.effort.Effort.project;
import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.isOneOf;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each test has a year of its own, and nothing in it goes on. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class EffortResourceTest {
    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Test
    void citizens_hours_and_plans_are_counted_by_packages_by_projects_and_together() {
        var project = project("1940-01-01", "1940-12-31");
        String offer = TestOffers.listed(BIF_MANAGER).path("id");
        attach(BIF_MANAGER, project, offer).statusCode(200);
        var inBoth = citizen();
        var inProject = citizen();
        var course = course(inBoth, offer, "1940-03-04", "1940-03-24"); // a Monday, and three weeks
        course(inProject, offer, "1940-04-01", "1940-04-07");
        attended(course, "1940-W10", 300, 300, 0);
        attended(course, "1940-W11", 300, 0, 300);
        delivered(inBoth, course);
        plan(inBoth, "1939-02-01", "1940-06-01");
        plan(inProject, "1938-02-01");

        figures(BIF_MANAGER, 1940)
                .statusCode(200)
                .body("to", equalTo("1940-12-31"))
                .body("target.citizens", equalTo(1000))
                .body("target.weeklyHours", equalTo(10))
                .body("planMonths", equalTo(12))
                .body("exact", equalTo(true))
                .body("protection", nullValue())
                .body("together.reached", equalTo(2))
                .body("together.hours.weeks", equalTo(4))
                .body("together.hours.weeksMeasured", equalTo(1))
                .body("together.hours.weeksExcused", equalTo(1))
                .body("together.hours.weeksUnrecorded", equalTo(2))
                .body("together.hours.average", equalTo(5.0f))
                .body("together.plans.made.percent", equalTo(100.0f))
                .body("together.plans.updated.citizens", equalTo(1))
                .body("together.plans.followedUp.percent", equalTo(50.0f))
                .body("packages.reached", equalTo(1))
                .body("projects.code", contains(project.<String>path("code")))
                .body("projects[0].figures.reached", equalTo(2))
                .body("months.reached", contains(0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2));
    }

    @Test
    void the_year_before_and_the_year_after_know_nothing_of_it() {
        delivered(citizen(), "1943-01-01", "1943-12-31");

        figures(SPECIAL_UNIT, 1943).body("together.reached", equalTo(1));
        figures(SPECIAL_UNIT, 1942).body("together.reached", equalTo(0)).body("together.hours.average", nullValue());
        figures(SPECIAL_UNIT, 1944).body("together.reached", equalTo(0)).body("projects", hasSize(0));
    }

    @Test
    void an_analyst_sees_fives_near_the_numbers_and_none_below_five() {
        IntStream.range(0, 12).forEach(_ -> delivered(citizen(), "1946-01-07", "1946-01-13"));
        figures(BIF_MANAGER, 1946).body("together.reached", equalTo(12));

        var seen = figures(ANALYST, 1946)
                .statusCode(200)
                .body("exact", equalTo(false))
                .body("protection.en", containsString("below five"))
                .body("together.reached", isOneOf(10, 15))
                .extract()
                .jsonPath();
        assertThat(seen.getInt("together.hours.weeks") % 5).isZero();
        assertThat(seen.getInt("months[11].reached")).isEqualTo(seen.getInt("together.reached"));
        assertThat(figures(ANALYST, 1946).extract().jsonPath().getMap("")).isEqualTo(seen.getMap(""));
    }

    @Test
    void an_analyst_sees_the_year_as_of_the_month_that_is_over() {
        var last = clock.today().withDayOfMonth(1).minusDays(1);
        Call.by(ANALYST)
                .get("/api/v1/longer-term-effort")
                .body("to", equalTo(last.toString()))
                .body("year", equalTo(last.getYear()));
    }

    @Test
    void without_a_year_it_is_the_present_one_to_date() {
        Call.by(SPECIAL_UNIT)
                .get("/api/v1/longer-term-effort")
                .statusCode(200)
                .body("year", equalTo(clock.today().getYear()))
                .body("to", equalTo(clock.today().toString()))
                .body("months", hasSize(clock.today().getMonthValue()));
        figures(BIF_MANAGER, clock.today().getYear() + 1).statusCode(400).body("code", equalTo("year-ahead"));
        figures(BIF_MANAGER, 1899).statusCode(400);
        figures(COMMITTEE_SECRETARY, 1940).statusCode(403);
        figures(BIF_CASEWORKER, 1940).statusCode(403);
    }

    private static ValidatableResponse figures(Role role, int year) {
        return Call.by(role).get("/api/v1/longer-term-effort?year=" + year);
    }

    private static void delivered(UUID citizen, String course) {
        var composed = composed(BIF_CASEWORKER, citizen, component("GUIDANCE", "BIF", course));
        var started = moved(BIF_CASEWORKER, composed, 0, "start", Map.of("startedOn", "1940-03-04"));
        moved(BIF_CASEWORKER, started, 0, "completion", Map.of("endedOn", "1940-03-24"));
    }

    /** By SOF, and by no course. */
    private static void delivered(UUID citizen, String startedOn, String endedOn) {
        var composed = composed(SOF_CASEWORKER, citizen, component("SOCIAL_SERVICES", "SOF"));
        var started = moved(SOF_CASEWORKER, composed, 0, "start", Map.of("startedOn", startedOn));
        moved(SOF_CASEWORKER, started, 0, "completion", Map.of("endedOn", endedOn));
    }

    private static void attended(String course, String week, int planned, int attended, int lawful) {
        var day = new HashMap<String, Object>(Map.of(
                "weekday",
                "TUESDAY",
                "plannedMinutes",
                planned,
                "attendedMinutes",
                attended,
                "lawfulAbsenceMinutes",
                lawful));
        if (lawful > 0) {
            day.put("absenceReason", "SICKNESS");
        }
        Call.by(JOB_CONSULTANT)
                .request()
                .body(Map.of("days", List.of(day)))
                .put("/api/v1/enrolments/{id}/attendance/{week}", course, week)
                .then()
                .statusCode(200);
    }

    private void plan(UUID citizen, String madeOn, String... followUps) {
        database.run(
                "insert into known_social_plan (plan_id, citizen_id, made_on, followed_up_on) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                citizen,
                LocalDate.parse(madeOn),
                SqlArray.days(List.of(followUps).stream().map(LocalDate::parse).toList()));
    }
}
