package dk.kk.shared.kpi.effort;

import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.kpi.Someone;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** It has weeks of its own, before those of random efforts, some of which never end. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class EffortMeasureResourceTest {
    private static final String PATH = "/api/v1/duty-measures/longer-term-effort";
    private static final LocalDate MONDAY = LocalDate.of(1999, 3, 1);

    @Inject
    Inbox inbox;

    @Inject
    EffortEvents events;

    @Inject
    Database database;

    @Inject
    EffortFigures figures;

    @Test
    void it_says_whom_the_effort_reached_their_hours_and_their_plans() {
        var offer = UUID.randomUUID();
        var inProject = new Someone();
        var inPackage = new Someone();
        var course = new HeardCourse(UUID.randomUUID(), inProject.id, offer, MONDAY, MONDAY.plusDays(13));
        hear(
                EffortStates.project(new HeardProject(UUID.randomUUID(), MONDAY, MONDAY.plusDays(27), List.of(offer))),
                EffortStates.course(course),
                EffortStates.week(inProject, course.enrolmentId(), MONDAY, 720, 120, 540),
                EffortStates.week(inProject, course.enrolmentId(), MONDAY.plusWeeks(1), 720, 720, 0),
                inProject.socialPlan(MONDAY.minusYears(2), MONDAY.minusDays(9), null),
                EffortStates.packageOf(EffortStates.component(inPackage, null, MONDAY, MONDAY.plusDays(3))),
                inPackage.socialPlan(MONDAY.minusYears(2), null, null));

        get().body("duty", equalTo("D8"))
                .body("reached", equalTo(2))
                .body("targetCitizens", equalTo(1000))
                .body("targetWeeklyHours", equalTo(10))
                .body("weeks.averageHours", equalTo(9.0f))
                .body("weeks.measured", equalTo(1))
                .body("weeks.excused", equalTo(1))
                .body("weeks.unrecorded", equalTo(1))
                .body("plans.made", equalTo(2))
                .body("plans.updated", equalTo(1))
                .body("plans.followedUp", equalTo(1))
                .body("plans.percentUpdated", equalTo(50.0f))
                .body("definition.rule.en", containsString("within the last 12 months"))
                .body("definition.source.da", containsString("omkring 1.000 borgere"));
        Call.by(SOF_MANAGER)
                .get(PATH + "/recount?from=1999-03-01&to=1999-03-31")
                .body("reached", equalTo(2))
                .body("weeks", equalTo(get().extract().path("weeks")))
                .body("plans", equalTo(get().extract().path("plans")))
                .body("definition.version", equalTo(figures.definition()));
        assertThat(Browser.of(SOF_MANAGER)
                        .open("/duty-measures?from=1999-03-01&to=1999-03-31")
                        .body())
                .contains("D8: længerevarende beskæftigelsesindsats", "9 timer", "10 timer", "50,0");
    }

    @Test
    void of_an_effort_that_reached_nobody_there_is_no_average_and_no_share() {
        Call.by(SOF_MANAGER)
                .get(PATH + "?from=1995-03-01&to=1995-03-31")
                .body("reached", equalTo(0))
                .body("weeks.averageHours", nullValue())
                .body("plans.percentUpdated", nullValue());
    }

    @Test
    void a_second_hearing_finds_the_courses_that_were_heard_of_before_the_effort_was_measured() {
        var course = new HeardCourse(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), MONDAY, null);
        var told = EffortStates.course(course).told(1);
        inbox.receive(told.poll());
        var heard = told.heard();
        assertThat(events.differing(List.of(heard))).isEmpty();

        database.run("update effort_course set first_day = null where enrolment_id = ?", course.enrolmentId());

        assertThat(events.differing(List.of(heard))).containsExactly(heard);
        assertThat(events.hears()).contains(new StreamKind("offer", "enrolment"));
    }

    @Test
    void who_answers_for_the_duties_sees_it_and_nobody_else() {
        Call.by(COMMITTEE_SECRETARY).get(PATH).statusCode(200);
        Call.by(SOF_CASEWORKER).get(PATH).statusCode(403);
        Call.by(SOF_MANAGER).get(PATH + "?from=1999-02-02&to=1999-02-01").statusCode(400);
    }

    private void hear(StreamState... states) {
        Stream.of(states).forEach(state -> inbox.receive(state.told(1).poll()));
    }

    private static ValidatableResponse get() {
        return Call.by(SOF_MANAGER).get(PATH + "?from=1999-03-01&to=1999-03-31").statusCode(200);
    }
}
