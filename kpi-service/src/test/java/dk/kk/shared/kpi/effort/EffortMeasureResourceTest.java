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
import dk.kk.shared.kpi.effort.EffortStates.Component;
import dk.kk.shared.kpi.effort.EffortStates.Course;
import dk.kk.shared.kpi.effort.EffortStates.Days;
import dk.kk.shared.kpi.effort.EffortStates.Delivery;
import dk.kk.shared.kpi.effort.EffortStates.Minutes;
import dk.kk.shared.kpi.effort.EffortStates.Week;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
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
    private static final LocalDate BEFORE = LocalDate.of(1998, 3, 2);
    private static final Days NEVER = new Days(null, null);

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
        var enrolment = UUID.randomUUID();
        var runs = Learnt.longAgo(new Days(MONDAY, MONDAY.plusDays(13)));
        var delivered = Learnt.longAgo(new Delivery(null, new Days(MONDAY, MONDAY.plusDays(3))));
        hear(
                EffortStates.project(new HeardProject(UUID.randomUUID(), MONDAY, MONDAY.plusDays(27), List.of(offer))),
                EffortStates.course(new Course(enrolment, inProject.id, offer, runs)),
                EffortStates.week(week(inProject, enrolment, MONDAY, new Minutes(720, 120, 540))),
                EffortStates.week(week(inProject, enrolment, MONDAY.plusWeeks(1), new Minutes(720, 720, 0))),
                inProject.socialPlan(MONDAY.minusYears(2), MONDAY.minusDays(9), null),
                EffortStates.packageOf(new Component(UUID.randomUUID(), inPackage.id, delivered)),
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
    void it_says_what_was_known_on_another_day() {
        var offer = UUID.randomUUID();
        var someone = new Someone();
        var course = new Course(
                UUID.randomUUID(),
                someone.id,
                offer,
                new Learnt<>(
                        List.of(new Days(null, null), new Days(BEFORE, null), new Days(BEFORE, BEFORE.plusDays(6))),
                        List.of(at("1998-03-01"), at("1998-03-10"), at("1998-04-20"))));
        var week = new Week(
                someone.id,
                course.enrolment(),
                BEFORE,
                new Learnt<>(
                        List.of(new Minutes(600, 0, 0), new Minutes(600, 0, 300)),
                        List.of(at("1998-03-10"), at("1998-03-15"))));
        hear(
                EffortStates.project(new HeardProject(UUID.randomUUID(), BEFORE, BEFORE.plusDays(27), List.of(offer))),
                EffortStates.course(course),
                EffortStates.week(week));

        known("1998-03-09").body("reached", equalTo(0));
        known("1998-03-10")
                .body("knownAt", equalTo("1998-03-10"))
                .body("reached", equalTo(1))
                .body("weeks.averageHours", equalTo(0.0f))
                .body("weeks.unrecorded", equalTo(0));
        known("1998-03-15").body("weeks.averageHours", equalTo(5.0f));
        known("1998-04-19").body("weeks.measured", equalTo(1)).body("weeks.unrecorded", equalTo(3));
        known("1998-04-20").body("weeks.measured", equalTo(1)).body("weeks.unrecorded", equalTo(0));
        var again = Call.by(SOF_MANAGER).get(PATH + "/recount?from=1998-03-02&to=1998-03-29&knownAt=1998-04-19");
        again.body("weeks.unrecorded", equalTo(3)).body("knownAt", equalTo("1998-04-19"));
        Call.by(SOF_MANAGER)
                .get(PATH + "?from=1998-03-02&to=1998-03-29")
                .body("knownAt", nullValue())
                .body("weeks.unrecorded", equalTo(0));
    }

    @Test
    void a_second_hearing_finds_what_was_heard_of_before_all_that_was_known_of_it_was_kept() {
        var enrolment = UUID.randomUUID();
        var someone = new Someone();
        var begins = Learnt.longAgo(new Days(MONDAY, null));
        var component = new Component(UUID.randomUUID(), someone.id, Learnt.longAgo(new Delivery(enrolment, NEVER)));
        var told = Stream.of(
                        EffortStates.course(new Course(enrolment, someone.id, UUID.randomUUID(), begins)),
                        EffortStates.packageOf(component),
                        EffortStates.week(week(someone, enrolment, MONDAY, new Minutes(60, 0, 60))))
                .map(state -> state.told(1))
                .toList();
        told.forEach(event -> inbox.receive(event.poll()));
        var heard = told.stream().map(ToldEvent::heard).toList();
        assertThat(events.differing(heard)).isEmpty();

        for (var table : List.of("course", "week")) {
            database.run("delete from effort_%s_row where enrolment_id = ?".formatted(table), enrolment);
        }
        database.run("delete from effort_component_row where component_id = ?", component.id());
        assertThat(events.differing(heard)).containsExactlyInAnyOrderElementsOf(heard);

        QuarkusTransaction.requiringNew().run(() -> events.apply(heard));
        assertThat(events.differing(heard)).isEmpty();
    }

    @Test
    void who_answers_for_the_duties_sees_it_and_nobody_else() {
        Call.by(COMMITTEE_SECRETARY).get(PATH).statusCode(200);
        Call.by(SOF_CASEWORKER).get(PATH).statusCode(403);
        Call.by(SOF_MANAGER).get(PATH + "?from=1999-02-02&to=1999-02-01").statusCode(400);
    }

    private static Week week(Someone someone, UUID enrolment, LocalDate monday, Minutes minutes) {
        return new Week(someone.id, enrolment, monday, Learnt.longAgo(minutes));
    }

    /** Noon of a day. */
    private static Instant at(String day) {
        return Instant.parse(day + "T11:00:00Z");
    }

    private static ValidatableResponse known(String day) {
        return Call.by(SOF_MANAGER)
                .get(PATH + "?from=1998-03-02&to=1998-03-29&knownAt=" + day)
                .statusCode(200);
    }

    private void hear(StreamState... states) {
        Stream.of(states).forEach(state -> inbox.receive(state.told(1).poll()));
    }

    private static ValidatableResponse get() {
        return Call.by(SOF_MANAGER).get(PATH + "?from=1999-03-01&to=1999-03-31").statusCode(200);
    }
}
