package dk.kk.shared.kpi.ledger;

import dk.kk.shared.platform.consumer.SourceWatermark;
import java.util.List;

/** The services whose events facts are folded from: what the tables and goals know is as complete as these, whoever else is heard. */
public final class FactSources {

    private FactSources() {}

    public static List<SourceWatermark> of(List<SourceWatermark> heard) {
        return heard.stream()
                .filter(mark -> LedgerEvents.SOURCES.contains(mark.source()))
                .toList();
    }
}
