package dk.kk.shared.local.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.shared.local.console.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code target/run-report.json}: the checks, and the numbers as the services gave them. */
public final class RunReport {
    private final Console console;
    private final List<Check> checks = new ArrayList<>();
    private final Map<String, Object> numbers = new LinkedHashMap<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    public RunReport(Console console) {
        this.console = console;
    }

    /** @param target null before 2009 */
    record Goal(
            int goal,
            String asOf,
            String population,
            long numerator,
            long denominator,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal target) {}

    /** @param millis from the answer to the stop's decision to the alert on the team's list */
    record Alert(UUID stopId, UUID alertId, String team, long millis) {}

    /**
     * @param warned alerts on the team's list while the stop was only considered
     * @param answer SOF's code
     * @param phase what BIF made of it
     */
    record TwoSidedStop(UUID stopId, String team, int warned, String answer, String phase) {}

    /** @param alerts on the team's list about a stop that nobody registered */
    record DiscoveredStop(UUID stopId, String team, String endedOn, int alerts) {}

    /** Notes that something had to hold, and says so. */
    public void check(String name, boolean ok, String detail) {
        note(name, ok, detail);
        console.say("  %s %s%s".formatted(ok ? "ok  " : "FAIL", name, detail.isEmpty() ? "" : ": " + detail));
    }

    /** Notes it for the report alone: what is shown in a table is not said again. */
    void note(String name, boolean ok, String detail) {
        checks.add(new Check(name, ok, detail));
    }

    public boolean everythingHeld() {
        return checks.stream().allMatch(Check::ok);
    }

    public List<Check> checks() {
        return List.copyOf(checks);
    }

    void table1(List<List<Long>> rows) {
        numbers.put("table1", rows);
    }

    void table2(Map<String, BigDecimal> percents) {
        numbers.put("table2", percents);
    }

    void goals(List<Goal> goals) {
        numbers.put("goals", goals);
    }

    void alert(Alert alert) {
        numbers.put("alert", alert);
    }

    void twoSidedStop(TwoSidedStop stop) {
        numbers.put("twoSidedStop", stop);
    }

    void discoveredStop(DiscoveredStop stop) {
        numbers.put("discoveredStop", stop);
    }

    /** How long a part took. */
    public void seconds(String part, double seconds) {
        this.seconds.put(part, Math.round(seconds * 10) / 10.0);
    }

    public void write(Path file) {
        var report = new LinkedHashMap<String, Object>();
        report.put("checks", checks);
        report.putAll(numbers);
        report.put("seconds", seconds);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
