package dk.kk.shared.kpi.definition;

import dk.kk.shared.kpi.ledger.Fact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A share: those of a population of whom a measure holds. */
public record Definition(Measure measure, Population population) {

    /** @param known the citizen's facts that are not superseded */
    public Answer on(List<Fact> known, LocalDate day) {
        var facts = new FactsOnDay(known, day);
        var next = Stream.concat(Placement.changes(facts), measure.changes(facts))
                .min(Comparator.naturalOrder())
                .orElse(null);
        var placement = Placement.of(facts);
        var cell = placement.cell();
        if (cell == null) {
            return new Answer(false, false, null, placement.reason(), next);
        }
        if (!population.includes(cell)) {
            return new Answer(false, false, cell, placement.reason(), next);
        }
        var finding = measure.on(facts);
        return new Answer(true, finding.holds(), cell, finding.reason(), next);
    }
}
