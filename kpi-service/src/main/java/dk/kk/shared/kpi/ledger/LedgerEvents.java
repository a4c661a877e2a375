package dk.kk.shared.kpi.ledger;

import dk.kk.shared.kpi.ledger.CitizenFact.Speaker;
import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folds each stream's state into facts that replace the stream's former ones: any order, duplicate or delay gives the same ledger. */
@ApplicationScoped
class LedgerEvents implements Hears {

    private static final Map<StreamKind, Function<HeardEvent, Stream<Fact>>> FOLDS = Map.ofEntries(
            Map.entry(
                    of("citizen", "citizen"),
                    event -> event.state(CitizenState.class).facts(event.time())),
            Map.entry(
                    of("citizen", "shared-periods"),
                    event -> event.state(SharedPeriodsState.class).facts()),
            Map.entry(
                    of("citizen", "match-group"),
                    event -> event.state(MatchGroupState.class).facts()),
            Map.entry(
                    of("citizen", "target-groups"),
                    event -> event.state(TargetGroupsState.class).facts()),
            Map.entry(
                    of("citizen", "bif-case"),
                    event -> event.state(CaseState.class).facts(FactKind.BIF_CASE)),
            Map.entry(
                    of("citizen", "sof-case"),
                    event -> event.state(CaseState.class).facts(FactKind.SOF_CASE)),
            Map.entry(
                    of("plan", "social-plan"),
                    event -> event.state(PlanState.class).socialPlanFacts()),
            Map.entry(
                    of("plan", "job-plan"),
                    event -> event.state(PlanState.class).jobPlanFacts()),
            Map.entry(
                    of("offer", "enrolment"),
                    event -> event.state(EnrolmentState.class).facts()),
            Map.entry(
                    of("offer", "benefit"),
                    event -> event.state(BenefitState.class).facts()));

    static final Set<String> SOURCES =
            FOLDS.keySet().stream().map(StreamKind::source).collect(Collectors.toUnmodifiableSet());

    private final Facts facts;
    private final FillFromNothing filling;
    private final Event<ReplacedFacts> replaced;
    private final Event<FilledFacts> filled;

    LedgerEvents(Facts facts, FillFromNothing filling, Event<ReplacedFacts> replaced, Event<FilledFacts> filled) {
        this.facts = facts;
        this.filling = filling;
        this.replaced = replaced;
        this.filled = filled;
    }

    @Override
    public Set<StreamKind> hears() {
        return FOLDS.keySet();
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var streams = newestPerStream.stream().map(LedgerEvents::fold).toList();
        if (filling.isOn()) {
            facts.fill(streams);
            filled.fire(new FilledFacts());
        } else {
            replaced.fire(facts.replace(streams));
        }
    }

    @Override
    public List<HeardEvent> differing(List<HeardEvent> applied) {
        var differing = facts.differing(applied.stream().map(LedgerEvents::fold).toList());
        return applied.stream()
                .filter(event -> differing.contains(new Speaker(event.kind(), event.streamId())))
                .toList();
    }

    static FoldedStream fold(HeardEvent event) {
        var fold = FOLDS.get(event.streamKind());
        UUID citizen = event.citizenId();
        if (fold == null || citizen == null) {
            throw new IllegalArgumentException("No citizen's stream: %s %s".formatted(event.kind(), event.streamId()));
        }
        return new FoldedStream(
                citizen,
                new Speaker(event.kind(), event.streamId()),
                fold.apply(event).toList());
    }

    private static StreamKind of(String source, String kind) {
        return new StreamKind(source, kind);
    }
}
