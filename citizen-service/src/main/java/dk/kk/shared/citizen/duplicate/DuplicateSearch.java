package dk.kk.shared.citizen.duplicate;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.citizen.duplicate.SearchProgress.HeldProgress;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for registrations that are alike, a birth year in a transaction, so that however many there are, those of one year are in
 * memory; newcomers are few in a transaction, each with those of their year. Numbers are opened to be compared and shown to nobody; whom it finds is looked at by people, and that is audited.
 */
@Singleton
class DuplicateSearch {
    /** More are looked at in a round: who is looked at alone has all of the year opened for it. */
    private static final int FEW = 100;

    private static final int NEWCOMERS = 5;

    private final SearchProgress progress;
    private final People people;
    private final LookAt lookAt;
    private final Subjects subjects;
    private final BackgroundJobs jobs;

    DuplicateSearch(SearchProgress progress, People people, LookAt lookAt, Subjects subjects, BackgroundJobs jobs) {
        this.progress = progress;
        this.people = people;
        this.lookAt = lookAt;
        this.subjects = subjects;
        this.jobs = jobs;
    }

    @Scheduled(every = "${shared.duplicate-search.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.runIfDue("find-duplicates", Purpose.CASEWORK, progress::anyDue, this::some);
    }

    private boolean some() {
        var held = progress.hold();
        held.ifPresent(this::goOn);
        return held.isPresent();
    }

    private void goOn(HeldProgress held) {
        var nextYear = held.nextYear();
        if (nextYear != null) {
            lookAtAll(nextYear.intValue());
        } else if (progress.isOfAnotherDay(held)
                || progress.newcomers(held, FEW).size() == FEW) {
            progress.beginRound();
        } else {
            lookAtNewcomers(held);
        }
        subjects.listed(List.of()); // numbers may have been opened, nobody's is shown
    }

    /** Of the first year from that one on. */
    private void lookAtAll(int from) {
        var ofUnknownYear = people.ofUnknownYear();
        var year = Stream.concat(
                        progress.yearFrom(from).stream(),
                        ofUnknownYear.stream().map(Person::birthYear).filter(born -> born >= from))
                .min(Integer::compare);
        if (year.isPresent()) {
            lookAt.lookAtAll(born(year.get(), ofUnknownYear));
        }
        progress.goOnFrom(year.map(looked -> looked + 1).orElse(null));
    }

    private void lookAtNewcomers(HeldProgress held) {
        var newcomers = progress.newcomers(held, NEWCOMERS);
        if (newcomers.isEmpty()) {
            return; // another instance looked at them since
        }
        var ids = new HashSet<>(newcomers);
        var ofUnknownYear = people.ofUnknownYear();
        var years = people.of(newcomers).stream().map(Person::birthYear).collect(toUnmodifiableSet());
        for (var year : years) {
            var born = born(year, ofUnknownYear);
            lookAt.lookAtNewcomers(
                    born.stream().filter(person -> ids.contains(person.id())).toList(), born);
        }
        progress.lookedAtUpTo(newcomers.getLast());
    }

    private List<Person> born(int year, List<Person> ofUnknownYear) {
        return Stream.concat(
                        people.bornIn(year).stream(),
                        ofUnknownYear.stream().filter(person -> person.birthYear() == year))
                .distinct() // whose year is learnt meanwhile
                .toList();
    }
}
