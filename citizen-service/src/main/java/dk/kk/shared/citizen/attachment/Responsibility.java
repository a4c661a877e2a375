package dk.kk.shared.citizen.attachment;

import static java.util.Comparator.comparing;

import dk.kk.shared.platform.timeline.Edit;
import dk.kk.shared.platform.timeline.Period;
import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a citizen at one administration, as it follows from the cases there. What a person decided stands
 * until a case says something newer; nobody stays responsible when the last case is closed.
 */
final class Responsibility {

    private final List<Case> cases;
    private final Instant at;
    private Edit<Responsible> edit;

    /** @param cases all that the citizen has at the administration */
    Responsibility(Timeline<Responsible> held, List<Case> cases, Instant at) {
        this(new Edit<>(held, List.of(), List.of()), cases, at);
    }

    Responsibility(Edit<Responsible> begun, List<Case> cases, Instant at) {
        this.cases = cases.stream()
                .sorted(comparing((Case one) -> one.days().from()).thenComparing(Case::id))
                .toList();
        this.at = at;
        this.edit = begun;
    }

    /** From a day on the holder of a case has the citizen: until the case ends, or somebody later was already named. */
    Responsibility takeOver(Case by, LocalDate from) {
        var nextNamed = edit.timeline().current().stream()
                .map(Row::validFrom)
                .filter(from::isBefore)
                .findFirst()
                .orElse(null);
        var until = earlier(nextNamed, by.days().to());
        if (until == null || from.isBefore(until)) {
            edit = edit.then(edit.timeline().correct(from, until, by.holder(), at));
        }
        return this;
    }

    /** A case is closed: whoever has the citizen by it, has not any longer. */
    Responsibility leave(Case closed) {
        var from = closed.days().to();
        if (from != null) {
            edit.timeline().current().stream()
                    .filter(row -> row.value().equals(closed.holder()))
                    .filter(row -> row.validTo() == null || from.isBefore(row.validTo()))
                    .forEach(row -> edit = edit.then(edit.timeline()
                            .correct(
                                    from.isBefore(row.validFrom()) ? row.validFrom() : from, row.validTo(), null, at)));
        }
        return this;
    }

    /** Days with an open case and nobody responsible get the case's holder; after the last case nobody is. */
    Responsibility follow() {
        var held = edit.timeline().current();
        var free = Spans.of(cases.stream().map(Case::days).toList())
                .without(Spans.of(held.stream()
                        .map(row -> new Span(row.validFrom(), row.validTo()))
                        .toList()));
        for (var row : derived()) {
            var days = Spans.of(List.of(new Span(row.validFrom(), row.validTo())));
            for (var gap : days.and(free).spans()) {
                edit = edit.then(edit.timeline().correct(gap.from(), gap.to(), row.value(), at));
            }
        }
        return endAfterLastCase();
    }

    /** Exactly what the cases say: for a first load, where nobody decided anything yet. */
    Responsibility restate() {
        var periods = derived().stream()
                .map(row -> new Period<>(row.value(), row.validFrom(), row.validTo()))
                .toList();
        edit = edit.then(edit.timeline().restate(periods, at));
        return this;
    }

    Edit<Responsible> edit() {
        return edit;
    }

    private Responsibility endAfterLastCase() {
        var end = Spans.of(cases.stream().map(Case::days).toList()).end();
        if (end != null) {
            edit = edit.then(edit.timeline().end(end, at));
        }
        return this;
    }

    /** On each day the holder of the case that was opened last of those open. */
    private List<Row<Responsible>> derived() {
        var timeline = Timeline.<Responsible>empty();
        for (var one : cases) {
            timeline = timeline.correct(one.days().from(), one.days().to(), one.holder(), at)
                    .timeline();
        }
        return new ArrayList<>(timeline.current());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.isBefore(two) ? one : two;
    }
}
