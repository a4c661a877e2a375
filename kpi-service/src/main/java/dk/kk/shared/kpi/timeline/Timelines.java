package dk.kk.shared.kpi.timeline;

import dk.kk.shared.kpi.dutymeasure.CitizenStops;
import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the ledger and the heard stops say of a citizen, as much of each thing as the caller may see. */
@ApplicationScoped
class Timelines {

    private final Facts facts;
    private final CitizenStops stops;
    private final Caller caller;

    Timelines(Facts facts, CitizenStops stops, Caller caller) {
        this.facts = facts;
        this.stops = stops;
        this.caller = caller;
    }

    /**
     * The newest first; by an alias that of the citizen it is, with things of both ids. What is withheld stands once a day and side, so
     * that their number tells nothing.
     *
     * @param knownAt as known at the end of that day; null: as known now
     */
    List<EntryView> of(UUID id, @Nullable LocalDate knownAt) {
        var administration = caller.principal() instanceof Person person ? person.administration() : "";
        var seen = facts.seenBy(id, knownAt);
        return Stream.concat(
                        facts.of(seen, knownAt).stream().map(fact -> EntryView.of(fact, administration)),
                        stops.of(seen.ids()).stream().flatMap(stop -> StopEntries.of(stop, knownAt)))
                .distinct() // a course that counts twice is one
                .sorted(EntryView.ORDER)
                .toList();
    }
}
