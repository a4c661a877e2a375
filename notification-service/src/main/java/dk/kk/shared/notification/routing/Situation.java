package dk.kk.shared.notification.routing;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that decides who is told of a stop, as known now. Whenever one of the parts changes the rule is asked again: so no order
 * of arrival loses an alert.
 *
 * @param shared the days on which the citizen has a case on both sides
 * @param responsible the SOF teams by day
 * @param entryPoint SOF's single entry point, told where no team is responsible
 */
public record Situation(Stop stop, List<Days> shared, List<Responsible> responsible, String entryPoint) {

    /** The SOF team to tell, taken on the day the stop takes effect; empty when SOF is not to be told. */
    public Optional<String> teamToTell() {
        if (stop.origin() != Stop.Origin.LIVE || !stop.phase().isTold()) {
            return Optional.empty();
        }
        var day = Objects.requireNonNull(stop.effectiveFrom());
        return shared.stream().anyMatch(days -> days.include(day)) ? Optional.of(teamOn(day)) : Optional.empty();
    }

    private String teamOn(LocalDate day) {
        return responsible.stream()
                .filter(one -> one.days().include(day))
                .max(comparing((Responsible one) -> one.days().from()).thenComparing(Responsible::team))
                .map(Responsible::team)
                .orElse(entryPoint);
    }
}
