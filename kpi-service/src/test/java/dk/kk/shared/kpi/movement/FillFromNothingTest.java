package dk.kk.shared.kpi.movement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.kpi.OwnDatabase;
import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A ledger of which nothing is left, beside topics that hold all of it. */
@QuarkusTest
@QuarkusTestResource(value = OwnDatabase.class, restrictToAnnotatedClass = true)
class FillFromNothingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final FigureDay DAY = FigureDay.of(LocalDate.of(2018, 11, 30));
    private static final FigureDay AS_KNOWN = new FigureDay(DAY.asOf(), LocalDate.of(2007, 3, 1));

    @Inject
    Figures figures;

    @Inject
    Recount recount;

    @Inject
    Oracle oracle;

    @Inject
    Movements movements;

    @Inject
    MovementState state;

    @Inject
    MovementUpkeep upkeep;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Test
    void it_is_filled_and_its_figures_are_worked_out_once_when_all_is_applied() {
        var random = new Random(31);
        IntStream.range(0, 6)
                .mapToObj(_ -> new RandomCitizen(random, DAY.asOf()))
                .flatMap(citizen -> citizen.history().stream())
                .forEach(each -> each.told(1).publish());
        forgetEverything();
        isFilledBy(replay());
        var before = List.of(figures.on(DAY), figures.on(AS_KNOWN));
        forgetEverything();
        var generation = movements.all().generation();

        isFilledBy(replay());

        assertThat(before.getFirst()).isNotEqualTo(new Cube());
        assertThat(List.of(figures.on(DAY), figures.on(AS_KNOWN))).isEqualTo(before);
        for (var day : List.of(DAY, AS_KNOWN)) {
            assertThat(figures.on(day)).isEqualTo(recount.on(day)).isEqualTo(oracle.on(day));
        }
        assertThat(movements.all().generation()).as("worked out anew").isGreaterThan(generation);
    }

    @Test
    void while_it_is_filled_figures_are_refused_and_after_one_that_was_cut_they_are_worked_out() {
        var replay = UUID.randomUUID();
        database.run("insert into replay (id, mode, state, started_by) values (?, 'APPLY', 'RUNNING', 'test')", replay);
        QuarkusTransaction.requiringNew().run(state::workOutLater);

        inbox.receive(ToldEvent.poll(new RandomCitizen(new Random(37), DAY.asOf())
                .history().stream().map(each -> each.told(1)).toList()));
        upkeep.rebuildIfOfOtherDefinitions();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> figures.on(DAY))
                .extracting(RuleViolation::code)
                .isEqualTo("figures-being-worked-out");

        database.run("update replay set seen_at = clock_timestamp() - interval '2 minutes' where id = ?", replay);
        await().atMost(PATIENCE).until(state::isOfTheseDefinitions);
        assertThat(figures.on(DAY)).isEqualTo(recount.on(DAY)).isEqualTo(oracle.on(DAY));
        database.run("update replay set state = 'FAILED', failure = 'CUT' where id = ?", replay);
    }

    private void forgetEverything() {
        QuarkusTransaction.requiringNew().run(() -> {
            database.run("delete from fact");
            database.run("delete from movement");
            database.run("update applied set version = 0");
            database.run("update movement_state set generation = generation + 1");
        });
    }

    private void isFilledBy(String replay) {
        await().atMost(PATIENCE)
                .until(() -> "DONE"
                        .equals(operations().get("/api/v1/replays/" + replay).path("state")));
        await().atMost(PATIENCE).until(state::isOfTheseDefinitions);
    }

    private static String replay() {
        return operations()
                .contentType(ContentType.JSON)
                .body(Map.of("mode", "APPLY"))
                .post("/api/v1/replays")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static RequestSpecification operations() {
        return given().auth().oauth2(Tokens.of(Role.OPERATIONS));
    }
}
