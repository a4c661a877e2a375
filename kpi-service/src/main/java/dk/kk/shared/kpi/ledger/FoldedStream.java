package dk.kk.shared.kpi.ledger;

import dk.kk.shared.kpi.ledger.CitizenFact.Speaker;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A stream's whole state as facts. */
record FoldedStream(UUID citizenId, Speaker speaker, List<Fact> facts) {

    Stream<CitizenFact> citizenFacts() {
        return facts.stream().map(fact -> new CitizenFact(citizenId, speaker, fact));
    }
}
