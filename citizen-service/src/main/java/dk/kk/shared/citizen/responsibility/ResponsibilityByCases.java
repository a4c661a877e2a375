package dk.kk.shared.citizen.responsibility;

import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.cases.Case;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
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
public final class ResponsibilityByCases {
    private final List<Case> cases;
    private final Instant at;
    private Timeline<ResponsibleTeam> timeline;

    /** @param cases all that the citizen has at the administration */
    public ResponsibilityByCases(Timeline<ResponsibleTeam> before, List<Case> cases, Instant at) {
        this.cases = cases.stream()
                .sorted(comparing((Case known) -> known.days().from()).thenComparing(Case::id))
                .toList();
        this.at = at;
        this.timeline = before;
    }

    /** From a day on the holder of a case has the citizen: until the case ends, or somebody later was already named. */
    public ResponsibilityByCases takeOver(Case by, LocalDate from) {
        var nextNamed = timeline.current().stream()
                .map(Row::validFrom)
                .filter(from::isBefore)
                .findFirst()
                .orElse(null);
        by.daysFrom(from)
                .and(Periods.of(new Period(from, nextNamed)))
                .periods()
                .forEach(days -> put(days, by.holder()));
        return this;
    }

    /** A case is not open on these days after all: whoever had the citizen by it, has not. */
    public ResponsibilityByCases leave(ResponsibleTeam holder, Periods lost) {
        for (var row : timeline.current()) {
            if (row.value().equals(holder)) {
                Periods.of(row.days()).and(lost).periods().forEach(days -> put(days, null));
            }
        }
        return this;
    }

    /** Days with an open case and nobody responsible get the case's holder; after the last case nobody is. */
    public ResponsibilityByCases follow() {
        var open = new Periods(cases.stream().map(Case::days).toList());
        var free = open.without(
                new Periods(timeline.current().stream().map(Row::days).toList()));
        for (var row : derived().current()) {
            Periods.of(row.days()).and(free).periods().forEach(gap -> put(gap, row.value()));
        }
        var afterTheLast = open.end();
        if (afterTheLast != null) {
            timeline = timeline.end(afterTheLast, at).timeline();
        }
        return this;
    }

    /** Exactly what the cases say, for a first load: on each day the holder of the case that was opened last of those open. */
    public Timeline<ResponsibleTeam> derived() {
        var derived = Timeline.<ResponsibleTeam>empty();
        for (var known : cases) {
            derived = derived.correct(known.days().from(), known.days().to(), known.holder(), at)
                    .timeline();
        }
        return derived;
    }

    public Timeline<ResponsibleTeam> timeline() {
        return timeline;
    }

    private void put(Period days, @Nullable ResponsibleTeam responsible) {
        timeline = timeline.correct(days.from(), days.to(), responsible, at).timeline();
    }
}
