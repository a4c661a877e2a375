package dk.kk.shared.kpi.movement;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.testing.SuiteResource;
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

/** Facts that were folded wrongly are folded anew from the topics, and every figure is what it was, on both clocks. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ReplayedFactsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2018, 11, 30);

    @Inject
    Facts facts;

    @Inject
    Figures figures;

    @Inject
    Recount recount;

    @Inject
    Oracle oracle;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private final Random random = new Random(29);
    private final List<RandomCitizen> citizens =
            IntStream.range(0, 4).mapToObj(_ -> new RandomCitizen(random, DAY)).toList();
    private final List<UUID> ids = citizens.stream().map(RandomCitizen::id).toList();

    @Test
    void a_ledger_that_was_read_wrongly_is_compared_and_then_put_right_beside_events_that_come() {
        var states =
                citizens.stream().flatMap(citizen -> citizen.history().stream()).toList();
        states.forEach(state -> state.told(1).publish());
        await().atMost(PATIENCE)
                .until(() ->
                        areApplied(states.stream().map(StreamState::streamId).toList()));
        var before = facts.of(ids);
        var asKnown = new FigureDay(DAY, LocalDate.of(2007, 3, 1));
        var figuresBefore = List.of(figures.on(FigureDay.of(DAY)), figures.on(asKnown));

        misread(states);
        assertThat(sorted(facts.of(ids))).isNotEqualTo(sorted(before));
        assertThat(found("COMPARE")).as("streams that say something else").isPositive();
        assertThat(sorted(facts.of(ids))).as("comparing changes nothing").isNotEqualTo(sorted(before));

        var replay = start("APPLY");
        inbox.receive(ToldEvent.poll(new RandomCitizen(random, DAY.plusYears(4))
                .history().stream().map(state -> state.told(1)).toList()));
        await().atMost(PATIENCE).until(() -> "DONE".equals(stateOf(replay)));

        assertThat(sorted(facts.of(ids))).isEqualTo(sorted(before));
        for (var day : List.of(FigureDay.of(DAY), asKnown)) {
            assertThat(figures.on(day)).isEqualTo(recount.on(day)).isEqualTo(oracle.on(day));
        }
        assertThat(List.of(figures.on(FigureDay.of(DAY)), figures.on(asKnown))).isEqualTo(figuresBefore);
        assertThat(found("COMPARE")).as("nothing differs any more").isZero();
    }

    /** As if they had been read otherwise when they came; the movements follow. */
    private void misread(List<StreamState> states) {
        QuarkusTransaction.requiringNew()
                .run(() -> oracle.hear(
                        states.stream().map(state -> anotherOf(state).told(1)).toList()));
    }

    private StreamState anotherOf(StreamState state) {
        return citizens.stream()
                .filter(citizen -> citizen.id().equals(state.citizenId()))
                .findFirst()
                .orElseThrow()
                .next(state);
    }

    private boolean areApplied(List<String> streams) {
        var applied = database.list(
                "select stream_id from applied where stream_id = any (?)",
                row -> row.text("stream_id"),
                SqlArray.texts(streams));
        return applied.containsAll(streams);
    }

    private static Map<UUID, List<String>> sorted(Map<UUID, List<Fact>> facts) {
        return facts.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        known -> known.getValue().stream()
                                .map(Fact::toString)
                                .sorted()
                                .toList()));
    }

    private long found(String mode) {
        var id = start(mode);
        await().atMost(PATIENCE).until(() -> "DONE".equals(stateOf(id)));
        var different = operations().get("/api/v1/replays/" + id).<Integer>path("found.DIFFERENT");
        return different == null ? 0 : different;
    }

    private static String start(String mode) {
        return operations()
                .contentType(ContentType.JSON)
                .body(Map.of("mode", mode))
                .post("/api/v1/replays")
                .then()
                .statusCode(202)
                .body("mode", equalTo(mode))
                .extract()
                .path("id");
    }

    private static String stateOf(String id) {
        return operations().get("/api/v1/replays/" + id).path("state");
    }

    private static RequestSpecification operations() {
        return given().auth().oauth2(Tokens.of(Role.OPERATIONS));
    }
}
