package dk.kk.shared.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** kpi-service's count over all facts, word for word: its {@code BenchedRecountTest} says so. */
record RecountStatement(ServerDatabase database) {
    private static final String SQL = text();

    /** @param citizens who are counted somewhere on the day */
    record Counted(long citizens, double seconds) {}

    /** @param knownAt the end of that day; null: now */
    Counted on(LocalDate asOf, @Nullable LocalDate knownAt) {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, asOf);
            statement.setObject(2, knownAt);
            var begun = System.nanoTime();
            try (var found = statement.executeQuery()) {
                var citizens = 0L;
                while (found.next()) {
                    citizens += found.getLong("counted");
                }
                return new Counted(citizens, (System.nanoTime() - begun) / 1e9);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(SQL, e);
        }
    }

    private static String text() {
        try (var sql = RecountStatement.class.getResourceAsStream("recount.sql")) {
            return new String(Objects.requireNonNull(sql, "recount.sql").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
