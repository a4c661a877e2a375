package dk.kk.shared.citizen.attachment;

import static java.util.Comparator.comparing;

import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible for a citizen at one administration, as it follows from the cases there. What a person decided stands
 * until a case says something newer; nobody stays responsible when the last case is closed.
 */
final class Responsibility {

    private final List<Case> cases;
    private final Instant at;
    private Timeline<Responsible> timeline;

    /** @param cases all that the citizen has at the administration */
    Responsibility(Timeline<Responsible> held, List<Case> cases, Instant at) {
        this.cases = cases.stream()
                .sorted(comparing((Case one) -> one.days().from()).thenComparing(Case::id))
                .toList();
        this.at = at;
        this.timeline = held;
    }

    /** From a day on the holder of a case has the citizen: until the case ends, or somebody later was already named. */
    Responsibility takeOver(Case by, LocalDate from) {
        var nextNamed = timeline.current().stream()
                .map(Row::validFrom)
                .filter(from::isBefore)
                .findFirst()
                .orElse(null);
        for (var days : by.daysFrom(from)
                .and(Spans.of(List.of(new Span(from, nextNamed))))
                .spans()) {
            put(days, by.holder());
        }
        return this;
    }

    /** A case is not open on these days after all: whoever had the citizen by it, has not. */
    Responsibility leave(Responsible holder, Spans lost) {
        for (var row : timeline.current()) {
            if (row.value().equals(holder)) {
                days(List.of(row)).and(lost).spans().forEach(days -> put(days, null));
            }
        }
        return this;
    }

    /** Days with an open case and nobody responsible get the case's holder; after the last case nobody is. */
    Responsibility follow() {
        var open = Spans.of(cases.stream().map(Case::days).toList());
        var free = open.without(days(timeline.current()));
        for (var row : derived().current()) {
            days(List.of(row)).and(free).spans().forEach(gap -> put(gap, row.value()));
        }
        var afterTheLast = open.end();
        if (afterTheLast != null) {
            timeline = timeline.end(afterTheLast, at).timeline();
        }
        return this;
    }

    /** Exactly what the cases say, for a first load: on each day the holder of the case that was opened last of those open. */
    Timeline<Responsible> derived() {
        var derived = Timeline.<Responsible>empty();
        for (var one : cases) {
            derived = derived.correct(one.days().from(), one.days().to(), one.holder(), at)
                    .timeline();
        }
        return derived;
    }

    Timeline<Responsible> timeline() {
        return timeline;
    }

    private void put(Span days, @Nullable Responsible responsible) {
        timeline = timeline.correct(days.from(), days.to(), responsible, at).timeline();
    }

    private static Spans days(List<Row<Responsible>> rows) {
        return Spans.of(rows.stream()
                .map(row -> new Span(row.validFrom(), row.validTo()))
                .toList());
    }
}
