package dk.kk.shared.kpi.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.relation.MergeAlias;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Hears which ids are one citizen's: what counts of them changes, and no fact does. */
@ApplicationScoped
class MergeEvents implements Hears {

    private final Facts facts;
    private final Merges merges;
    private final Event<ReplacedFacts> replaced;

    MergeEvents(Facts facts, Merges merges, Event<ReplacedFacts> replaced) {
        this.facts = facts;
        this.merges = merges;
        this.replaced = replaced;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(MergeAlias.KIND);
    }

    @Override
    public Stream<UUID> citizens(HeardEvent event) {
        return MergeAlias.heard(event).concerned();
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        replaced.fire(facts.merge(states(newestPerStream)));
    }

    @Override
    public List<HeardEvent> differing(List<HeardEvent> applied) {
        var kept = kept(applied);
        return applied.stream()
                .filter(event -> {
                    var state = MergeAlias.heard(event);
                    return !Merge.told(state).collect(toSet()).equals(kept.getOrDefault(state.aliasId(), Set.of()));
                })
                .toList();
    }

    private Map<UUID, Set<Merge>> kept(List<HeardEvent> events) {
        var aliases = states(events).stream().map(MergeAlias::aliasId).toList();
        return merges.around(aliases).merges().stream().collect(groupingBy(Merge::aliasId, toSet()));
    }

    private static List<MergeAlias> states(List<HeardEvent> events) {
        return events.stream().map(MergeAlias::heard).toList();
    }
}
