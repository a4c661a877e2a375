package dk.kk.shared.offer.womensinitiative;

import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;

import dk.kk.shared.platform.testing.Call;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts of the open anonymous counselling, each on days that no other test speaks of. */
final class Counts {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final AtomicInteger DAYS = new AtomicInteger();

    private Counts() {}

    static LocalDate day() {
        return FIRST.plusDays(10L * DAYS.incrementAndGet());
    }

    static Map<String, @Nullable Object> visits(LocalDate day) {
        return new HashMap<>(Map.of("heldOn", day.toString(), "place", "SC1", "theme", "DEBT", "visitors", 7));
    }

    static Response registered(Map<String, ?> visits) {
        return Call.by(SOF_CASEWORKER)
                .post("/api/v1/anonymous-counts", visits)
                .statusCode(201)
                .extract()
                .response();
    }
}
