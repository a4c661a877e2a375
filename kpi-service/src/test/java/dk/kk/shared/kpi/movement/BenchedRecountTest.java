package dk.kk.shared.kpi.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BenchedRecountTest {
    private static final Path MEASURED =
            Path.of("../deploy/bench/src/main/resources/dk/kk/shared/bench/measure/recount.sql");

    @Test
    void what_the_benchmark_measures_is_the_statement_of_the_hourly_check() throws IOException {
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(MEASURED, Recount.COUNT);
        }
        assertThat(MEASURED)
                .as(
                        "the figures' definitions changed: mvn test -Dtest=BenchedRecountTest -Dcontracts.update=true writes it")
                .content()
                .isEqualTo(Recount.COUNT);
    }
}
