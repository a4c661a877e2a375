package dk.kk.shared.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the server spends on an import: the statements of all transactions that touch staged rows, their commits included, by what
 * its log says each took. The relay's and the readers' are others.
 */
final class ImportStatements implements AutoCloseable {
    private static final String STAGED = "import_row";
    private static final Pattern TIMED =
            Pattern.compile("\\S+ \\S+ \\S+ \\[(\\d+)] LOG:  duration: (\\S+) ms  ([^:]+): (.*)");

    private final ServerDatabase database;
    private final Path log;

    /** Sessions that begin from now on have their statements logged, without what is bound to them. */
    ImportStatements(ServerDatabase database) {
        this.database = database;
        this.log = Path.of(
                database.list("show data_directory", row -> row.getString(1)).getFirst() + ".log");
        database.set("log_min_duration_statement", "0");
        database.set("log_parameter_max_length", "0");
    }

    /** Where the log ends now. */
    long mark() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double secondsSince(long mark) {
        try (var written = Files.newInputStream(log)) {
            written.skipNBytes(mark);
            return seconds(new BufferedReader(new InputStreamReader(written, StandardCharsets.UTF_8)).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param log as the server writes it: a statement's further lines are indented by a tab */
    static double seconds(Stream<String> log) {
        var open = new HashMap<String, Transaction>();
        var current = new Transaction();
        var imports = 0.0;
        for (var line : (Iterable<String>) log::iterator) {
            var timed = TIMED.matcher(line);
            if (timed.matches()) {
                var statement = timed.group(4);
                if (statement.equals("BEGIN")) {
                    open.put(timed.group(1), new Transaction());
                }
                current = open.computeIfAbsent(timed.group(1), _ -> new Transaction());
                current.millis += Double.parseDouble(timed.group(2));
                current.stages |= statement.contains(STAGED);
                if (statement.equals("COMMIT") && timed.group(3).startsWith("execute")) {
                    imports += current.stages ? current.millis : 0;
                    open.remove(timed.group(1));
                }
            } else if (line.startsWith("\t")) {
                current.stages |= line.contains(STAGED);
            }
        }
        return imports / 1e3;
    }

    private static final class Transaction {
        private double millis;
        private boolean stages;
    }

    @Override
    public void close() {
        database.reset("log_min_duration_statement");
        database.reset("log_parameter_max_length");
    }
}
