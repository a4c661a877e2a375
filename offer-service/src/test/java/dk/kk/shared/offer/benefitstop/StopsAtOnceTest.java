package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Stops.benefit;
import static dk.kk.shared.offer.benefitstop.Stops.consider;
import static dk.kk.shared.offer.benefitstop.Stops.considered;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StopsAtOnceTest {

    @Test
    void two_caseworkers_at_once_begin_one_stop() throws Exception {
        var benefit = benefit(citizen());
        var attempts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 6; i++) {
            attempts.add(() -> consider(benefit, "OTHER").extract().statusCode());
        }

        assertThat(atOnce(attempts)).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
    }

    @Test
    void of_two_moves_that_saw_the_same_version_one_happens() throws Exception {
        var considered = considered(citizen(), "OTHER");
        Callable<Integer> drop = () -> move(BIF_CASEWORKER, "benefit-stops", considered, "drop", Map.of())
                .extract()
                .statusCode();
        Callable<Integer> hear = () -> move(BIF_CASEWORKER, "benefit-stops", considered, "hearing", Map.of())
                .extract()
                .statusCode();

        assertThat(atOnce(List.of(drop, hear))).containsExactlyInAnyOrder(200, 412);
    }

    private static List<Integer> atOnce(List<Callable<Integer>> attempts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var statuses = new ArrayList<Integer>();
            for (var attempt : threads.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
            return statuses;
        }
    }
}
