package dk.kk.shared.bench.measure;

import dk.kk.shared.bench.contest.VoidRound;
import dk.kk.shared.population.Row;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Other events, so that those that are timed do not come alone: twice a second a small file in which people have other names than
 * before. Not of new people: all would be searched for double registrations.
 */
final class EventFlow {
    private static final int PEOPLE = 250;
    private static final int FILES = 20;
    private static final long EVERY = 500_000_000;
    private static final String SUFFIX = "-Lund";

    private final NewPeople people;
    private final Queue<List<Row>> files;
    private final Thread flowing = Thread.ofPlatform().name("event-flow").unstarted(this::flow);
    private volatile boolean ended;
    private long begun;
    private long taken; // and what broke it off: read when the thread has ended
    private @Nullable VoidRound failure;

    private EventFlow(NewPeople people, Queue<List<Row>> files) {
        this.people = people;
        this.files = files;
    }

    /** Registers those who are to be renamed. */
    static Queue<List<Row>> register(NewPeople people) {
        var files = new ArrayDeque<List<Row>>();
        for (var file = 0; file < FILES; file++) {
            var rows = people.next(PEOPLE);
            people.take(people.file(rows), PEOPLE);
            files.add(rows);
        }
        return files;
    }

    static EventFlow begin(NewPeople people, Queue<List<Row>> files) {
        var flow = new EventFlow(people, files);
        flow.begun = System.nanoTime();
        flow.flowing.start();
        return flow;
    }

    private void flow() {
        try {
            for (var due = begun; !ended; due += EVERY) {
                LockSupport.parkNanos(due - System.nanoTime());
                var rows = files.remove().stream().map(EventFlow::renamed).toList();
                people.take(people.file(rows), PEOPLE);
                files.add(rows);
                taken += PEOPLE;
            }
        } catch (VoidRound e) {
            failure = e;
        }
    }

    private static Row renamed(Row person) {
        var name = person.get("family_name");
        return person.with("family_name", name.endsWith(SUFFIX) ? name.replace(SUFFIX, "") : name + SUFFIX);
    }

    /**
     * Ends it after the file that is under way.
     *
     * @return renamed people a second
     * @throws VoidRound where a file was not taken
     */
    double end() {
        ended = true;
        try {
            flowing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        var failed = failure;
        if (failed != null) {
            throw new VoidRound("the other events broke off: " + failed.getMessage());
        }
        return taken * 1e9 / (System.nanoTime() - begun);
    }
}
