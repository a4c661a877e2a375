package dk.kk.shared.offer.breaker;

import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static dk.kk.shared.platform.imports.Mode.LIVE;
import static dk.kk.shared.platform.testing.Casework.code;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a posting delivery ends becomes stops when all of it has come: each end one, or none before somebody has looked. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class HeldDeliveryTest {
    private static final String HEADER = "cpr;benefit_number;benefit_type;started_on;ended_on\n";
    private static final String ANNA = "0706660863";
    private static final int MANY = 60;

    @Inject
    Database database;

    private final String prefix = code("Z-");

    @Test
    void a_delivery_discovers_exactly_the_ends_that_are_new_in_it() {
        deliver(BACKFILL, _ -> "");
        deliver(LIVE, i -> i % 9 == 0 ? "2007-11-01" : "");

        assertThat(stopped()).containsExactly(0, 9, 18, 27, 36, 45, 54);
        deliver(LIVE, i -> i % 9 == 0 || i == 1 ? "2007-11-01" : "");
        assertThat(stopped()).containsExactly(0, 1, 9, 18, 27, 36, 45, 54);
    }

    @Test
    void a_delivery_that_ends_too_many_is_held_as_one_and_released_as_one() {
        deliver(BACKFILL, _ -> "");
        deliver(LIVE, _ -> "2007-11-01");
        assertThat(stopped()).isEmpty();

        var held = held();
        assertThat(held.<Integer>path("size")).isEqualTo(MANY);
        assertThat(held.<String>path("submittedBy")).isEqualTo("system:import");
        deliver(LIVE, i -> i == 7 ? "" : i == 8 ? "2007-11-20" : "2007-11-01");
        move(BIF_MANAGER, "stop-runs", held, "release", Map.of()).statusCode(200);

        assertThat(stopped()).hasSize(MANY - 1).doesNotContain(7);
        assertThat(refusals(held.path("id"))).containsExactly("benefit-goes-on");
        assertThat(event(stop(8), "benefit-stop.discovered")
                        .state()
                        .at("/effectiveFrom")
                        .asText())
                .as("its end has moved while it was held")
                .isEqualTo("2007-11-20");
        var found = event(stop(0), "benefit-stop.discovered");
        assertThat(found.headers()).containsEntry("ce_cause", "released-by-manager");
    }

    @Test
    void ends_that_a_delivery_left_behind_when_it_broke_off_come_with_the_next_one() {
        deliver(BACKFILL, i -> i == 3 ? "2007-11-01" : "");
        database.run(
                "insert into found_end (import_id, benefit_id, ended_on) select uuidv7(), id, '2007-11-01' from benefit where benefit_number = ?",
                prefix + "-3");
        assertThat(stopped()).isEmpty();

        deliver(LIVE, i -> i == 3 ? "2007-11-01" : i == 5 ? "2007-11-02" : "");

        assertThat(stopped()).containsExactly(3, 5);
    }

    private void deliver(Mode mode, IntFunction<String> endedOn) {
        var rows = IntStream.range(0, MANY)
                .mapToObj(i -> "%s;%s-%d;CASH_BENEFIT;2006-07-18;%s\n".formatted(ANNA, prefix, i, endedOn.apply(i)))
                .collect(Collectors.joining());
        assertThat(Delivery.of("benefits", mode, HEADER + rows).ended().view().<String>path("phase"))
                .isEqualTo("DONE");
    }

    /** The newest held delivery: tests of a class run one after another. */
    private static Response held() {
        List<String> ids = Call.by(BIF_MANAGER)
                .get("/api/v1/stop-runs?phase=HELD&limit=200")
                .extract()
                .path("findAll { it.source == 'DELIVERY' }.id");
        return Call.by(BIF_MANAGER)
                .get("/api/v1/stop-runs/{id}", ids.getLast())
                .extract()
                .response();
    }

    /** Which of the benefits have a stop. */
    private List<Integer> stopped() {
        return database.list("""
                select substring(benefit_number from '[0-9]+$')::int as nth from benefit b
                where benefit_number like ? || '-%' and exists (select from benefit_stop s where s.benefit_id = b.id)
                order by nth
                """, row -> (int) row.number("nth"), prefix);
    }

    private List<String> refusals(String run) {
        return database.list(
                "select refusal from stop_run_item where run_id = ? and refusal is not null",
                row -> row.text("refusal"),
                UUID.fromString(run));
    }

    private String stop(int nth) {
        return database.first("""
                        select s.id from benefit_stop s join benefit b on b.id = s.benefit_id where b.benefit_number = ?
                        """, row -> row.uuid("id"), prefix + "-" + nth)
                .map(UUID::toString)
                .orElseThrow();
    }
}
