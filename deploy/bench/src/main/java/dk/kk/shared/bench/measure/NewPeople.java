package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.CITIZEN;

import dk.kk.shared.bench.contest.VoidRound;
import dk.kk.shared.local.suite.Caller;
import dk.kk.shared.local.suite.UnexpectedAnswer;
import dk.kk.shared.population.Newcomers;
import dk.kk.shared.population.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** People whom nobody knows yet, registered by file as an import operator does it. Each comes once, so the register grows. */
final class NewPeople {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration UNTIL_SEARCHED = Duration.ofMinutes(3);
    private static final long LOOK_AGAIN = 20_000_000;
    private static final Set<String> ENDED = Set.of("DONE", "FAILED");

    private static final String GIVEN = "newcomers-given";

    private static final String SEARCHED =
            "select next_year is null and coalesce(last_citizen >= (select id from citizen order by id desc limit 1), false) from duplicate_search";

    private final Caller operator;
    private final ServerDatabase register;
    private final Newcomers newcomers;
    private final Path folder;
    private int given;

    /** @param folder for the files, and for how many were given out */
    NewPeople(City city, Path folder) {
        this.operator = city.suite().as("import-operator", "IMPORT");
        this.register = city.database(CITIZEN);
        this.folder = folder;
        this.given = given();
        this.newcomers = new Newcomers(given);
    }

    /** The next ones. */
    List<Row> next(int people) {
        given += people;
        try {
            Files.writeString(folder.resolve(GIVEN), Integer.toString(given));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return newcomers.next(people);
    }

    /** By earlier runs: of a city that was kept they may be registered, whatever became of their import. */
    private int given() {
        try {
            return Integer.parseInt(Files.readString(folder.resolve(GIVEN)));
        } catch (NoSuchFileException first) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(List<Row> people) {
        try {
            return Files.writeString(folder.resolve("newcomers.csv"), Newcomers.csv(people));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param secondsOfUpload until the file was read, checked, sealed and staged, and answered
     * @param seconds from its first byte until all its people were registered
     */
    record Taken(int people, double secondsOfUpload, double seconds) {
        double perSecond() {
            return people / seconds;
        }
    }

    /** Waits until those are known who may be registered twice: where many were registered, all are looked at. */
    void awaitSearched() {
        var begun = System.nanoTime();
        while (register.list(SEARCHED, row -> row.getBoolean(1)).contains(false)) {
            if (System.nanoTime() - begun > UNTIL_SEARCHED.toNanos()) {
                throw new VoidRound("the search for double registrations did not end");
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    /** @throws VoidRound where it was not taken, or not every row registered or renamed somebody */
    Taken take(Path file, int people) {
        try {
            return imported(file, people);
        } catch (UnexpectedAnswer e) {
            throw new VoidRound("the import broke off: " + e.getMessage());
        }
    }

    private Taken imported(Path file, int people) {
        var begun = System.nanoTime();
        var view = operator.upload(
                CITIZEN, "/imports?source=persons&mode=BACKFILL&expectedRows=%d".formatted(people), file);
        var uploaded = System.nanoTime();
        var path = "/imports/" + view.text("id");
        while (!ENDED.contains(view.text("phase"))) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new VoidRound("the import did not end");
            }
            LockSupport.parkNanos(LOOK_AGAIN);
            view = operator.get(CITIZEN, path);
        }
        var ended = System.nanoTime();
        if (view.number("merged") != people) {
            throw new VoidRound("the import took %d of %d: %s".formatted(view.number("merged"), people, view.body()));
        }
        return new Taken(people, (uploaded - begun) / 1e9, (ended - begun) / 1e9);
    }
}
