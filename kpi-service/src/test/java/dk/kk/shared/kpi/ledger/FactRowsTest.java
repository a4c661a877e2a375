package dk.kk.shared.kpi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.ledger.CitizenFact.Speaker;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.FillingTable;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class FactRowsTest {
    private static final int MANY = 15_000;
    private static final Fact FACT = new Fact(
            FactKind.values()[0], "CODE", new Period(LocalDate.of(2008, 1, 1), null), Instant.EPOCH, null, null);

    @Inject
    FactRows rows;

    @Inject
    Database database;

    @Test
    void facts_are_deleted_in_time_though_none_were_left_when_that_was_first_asked() {
        var streams = IntStream.range(0, MANY)
                .mapToObj(i -> new FoldedStream(new UUID(7, i), new Speaker("plan", "P" + i), List.of(FACT)))
                .toList();

        new FillingTable(database, "fact")
                .askBeforeAndAfter(
                        () -> rows.insert(streams.stream()
                                .flatMap(FoldedStream::citizenFacts)
                                .toList()),
                        () -> {
                            rows.delete(streams);
                            assertThat(database.first("select 1 from fact", row -> row))
                                    .isEmpty();
                        });
    }
}
