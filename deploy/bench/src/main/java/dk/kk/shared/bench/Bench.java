package dk.kk.shared.bench;

import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.machine.Machine;
import dk.kk.shared.bench.measure.City;
import dk.kk.shared.bench.report.Report;
import dk.kk.shared.bench.report.Result;
import dk.kk.shared.local.console.Console;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code deploy/bench/run}: its working directory is the root. */
final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws SQLException {
        var options = Options.of(arguments);
        var console = Console.plain(System.out);
        var quiet = options.busy() ? Machine.load() <= Machine.QUIET : Machine.becomesQuiet();
        if (!quiet && !options.busy()) {
            console.say("Others use this machine (load %.2f): what is measured now says nothing."
                    .formatted(Machine.load()));
            System.exit(1);
        }
        var root = Path.of("").toAbsolutePath();
        var folder = root.resolve("target/bench");
        var before = Machine.ticks();
        var results = measured(options, root, folder, console);
        new Report(
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        Objects.requireNonNullElse(System.getenv("SHARED_COMMIT"), "unknown"),
                        Machine.described(),
                        quiet,
                        Machine.ticks().stolenSince(before),
                        results)
                .writeTo(folder);
        console.say("The page: target/bench/performance.md, the rounds: target/bench/results.json");
        System.exit(0); // Hyperfoil's threads stay
    }

    private static List<Result> measured(Options options, Path root, Path folder, Console console) throws SQLException {
        var contest = new Contest(options.warmUps(), options.rounds(), console::say);
        var results = new ArrayList<Result>();
        try (var city = options.keep() ? City.keep(root, folder, console) : City.load(root, folder, console)) {
            Runtime.getRuntime().addShutdownHook(new Thread(city::close, "stop"));
            var measures = new Measures(city, contest, Duration.ofSeconds(options.seconds()), folder);
            for (var measure : measures.byName().entrySet()) {
                if (options.wants(measure.getKey())) {
                    console.say(measure.getKey());
                    city.renewTokens();
                    var result = measure.getValue().result();
                    if (result.rounds().isEmpty()) {
                        console.say("  no round held: nothing is said of " + measure.getKey());
                    } else {
                        results.add(result);
                    }
                }
            }
        }
        return results;
    }
}
