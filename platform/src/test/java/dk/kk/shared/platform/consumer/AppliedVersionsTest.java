package dk.kk.shared.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.FillingTable;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class AppliedVersionsTest {
    private static final int MANY = 15_000;

    @Inject
    AppliedVersions applied;

    @Inject
    Database database;

    @Test
    void what_is_applied_is_found_in_time_though_nothing_was_left_when_it_was_first_asked() {
        var asked = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> new HeardEvent(
                        "citizen", "probe", "S" + i, 1, null, "probe.told", "test", Instant.EPOCH, null, "{}"))
                .toList();
        var found = new ArrayList<Integer>();

        new FillingTable(database, "applied")
                .askBeforeAndAfter(
                        () -> database.run(
                                "insert into applied select 'citizen', 'probe', 'S' || i, 1 from generate_series(1, ?) i",
                                MANY),
                        () -> found.add(applied.of(asked).size()));

        assertThat(found).startsWith(0).endsWith(MANY);
    }

    @Test
    void a_stream_that_is_not_applied_is_absent() {
        assertThat(applied.of(List.of(new HeardEvent(
                        "citizen", "probe", "nobody", 1, null, "probe.told", "test", Instant.EPOCH, null, "{}"))))
                .isEmpty();
    }
}
