package dk.kk.shared.offer.effort;

import static dk.kk.shared.offer.effort.Effort.PROJECTS;
import static dk.kk.shared.offer.effort.Effort.attach;
import static dk.kk.shared.offer.effort.Effort.body;
import static dk.kk.shared.offer.effort.Effort.project;
import static dk.kk.shared.offer.effort.Effort.register;
import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.testing.Casework.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.offer.effort.MethodProjectResource.RegisterProject;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each test has its projects in years of its own: five at a time are five of all tests. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MethodProjectResourceTest {
    @Inject
    MethodProjects projects;

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    @Test
    void five_projects_run_on_a_day_and_no_sixth() {
        IntStream.range(0, 4).forEach(_ -> project("1930-01-01", "1930-12-31"));
        project("1930-06-01", "1930-06-30");

        refused("1930-06-30", "1931-12-31").body("arguments.day", equalTo("1930-06-30"));
        refused("1929-01-01", "1930-06-01").body("arguments.day", equalTo("1930-06-01"));
        project("1930-07-01", "1930-12-31");
        project("1929-01-01", "1930-05-31");
    }

    @Test
    void who_registers_while_the_fifth_is_being_registered_waits_and_is_refused() throws Exception {
        IntStream.range(0, 4).forEach(_ -> project("1932-01-01", "1932-12-31"));
        try (var another = Executors.newSingleThreadExecutor()) {
            var sixth = QuarkusTransaction.requiringNew().call(() -> {
                registerWithin(LocalDate.of(1932, 6, 1));
                var waiting = another.submit(
                        () -> refused("1932-06-01", "1932-06-01").extract().statusCode());
                await().until(this::isAwaited);
                return waiting;
            });
            assertThat(sixth.get()).isEqualTo(409);
        }
    }

    @Test
    void an_offer_belongs_to_one_project_and_the_event_says_to_which() {
        var first = project("1933-01-01", "1933-12-31");
        var second = project("1933-01-01", "1933-12-31");
        String offer = TestOffers.listed(SOF_MANAGER).path("id");

        attach(BIF_MANAGER, first, offer).statusCode(403).body("code", equalTo("offer-of-other-side"));
        var attached = attach(SOF_MANAGER, first, offer)
                .statusCode(200)
                .body("offerIds", contains(offer))
                .extract()
                .response();
        String id = first.path("id");
        var told = event(id, "method-project.offer-attached");
        assertThat(told.key()).isEqualTo(id);
        assertThat(told.state().at("/offerIds/0").asText()).isEqualTo(offer);
        assertThat(told.data()).doesNotContain("Metode");
        attach(SOF_MANAGER, second, offer)
                .statusCode(409)
                .body("code", equalTo("offer-in-project"))
                .body("arguments.project", equalTo(first.path("code")));
        attach(SOF_MANAGER, attached, offer).statusCode(409);

        var removal = "offers/" + offer + "/removal";
        move(BIF_MANAGER, "method-projects", attached, removal, Map.of()).statusCode(403);
        var removed = move(SOF_MANAGER, "method-projects", attached, removal, Map.of())
                .statusCode(200)
                .body("offerIds", empty())
                .extract()
                .response();
        move(SOF_MANAGER, "method-projects", removed, removal, Map.of()).statusCode(404);
        attach(SOF_MANAGER, second, offer).statusCode(200);
        Call.by(BIF_CASEWORKER).get(PROJECTS + "?limit=200").body("id", hasItem(id));
        Call.by(BIF_CASEWORKER).get(PROJECTS + "/{id}", id).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void a_project_ends_once() {
        var project = project("1935-01-01", "2100-12-31");
        var end = Map.of("endsOn", "1935-12-31");
        move(BIF_MANAGER, "method-projects", project, "end", Map.of("endsOn", "1934-12-31"))
                .statusCode(422)
                .body("code", equalTo("project-ends-before-start"));
        move(
                        BIF_MANAGER,
                        "method-projects",
                        project,
                        "end",
                        Map.of("endsOn", clock.today().plusDays(1).toString()))
                .statusCode(422)
                .body("code", equalTo("day-in-future"));

        var ended = move(SOF_MANAGER, "method-projects", project, "end", end)
                .statusCode(200)
                .body("endsOn", equalTo("1935-12-31"))
                .extract()
                .response();

        assertThat(event(ended.path("id"), "method-project.ended")
                        .state()
                        .path("endsOn")
                        .asText())
                .isEqualTo("1935-12-31");
        move(BIF_MANAGER, "method-projects", ended, "end", end).statusCode(409).body("code", equalTo("project-ended"));
    }

    @Test
    void a_code_is_one_projects() {
        var body = body("1936-01-01", "1936-01-31");
        register(BIF_MANAGER, body).statusCode(201);
        register(SOF_MANAGER, body).statusCode(409).body("code", equalTo("project-code-taken"));
        register(BIF_CASEWORKER, body("1936-01-01", "1936-01-31")).statusCode(403);
    }

    private void registerWithin(LocalDate day) {
        var fifth = new RegisterProject(code("M-"), "Metode", day, day);
        projects.requireRoom(fifth.code(), day, day);
        projects.persistAndFlush(MethodProject.register(fifth, clock));
    }

    /** Somebody waits for the lock under which projects are registered. */
    private boolean isAwaited() {
        return database.first(
                                "select count(*) as waiting from pg_locks where locktype = 'advisory' and not granted",
                                row -> row.number("waiting"))
                        .orElseThrow()
                > 0;
    }

    private static ValidatableResponse refused(String startsOn, String endsOn) {
        return register(SOF_MANAGER, body(startsOn, endsOn))
                .statusCode(409)
                .body("code", equalTo("five-projects-already"));
    }
}
