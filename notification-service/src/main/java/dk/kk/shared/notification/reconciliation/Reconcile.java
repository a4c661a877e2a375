package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.notification.incident.IncidentKind;
import dk.kk.shared.notification.incident.Incidents;
import dk.kk.shared.notification.subscription.OwedEvent;
import dk.kk.shared.notification.subscription.OwedEvents;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * One run: all stops of offer-service, a page at a time, each beside what SOF and the systems that subscribe were told. What does not agree becomes an incident,
 * which the next run that no longer finds it clears. A run that does not get to the end finds nothing and clears nothing.
 */
@Singleton
class Reconcile {
    private static final Logger LOG = Logger.getLogger(Reconcile.class);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int NAMED_AT_MOST = 1_000;
    private static final String ALL_STOPS = "benefit-stops";

    private final StopLedger ledger;
    private final CompareStops compare;
    private final OwedEvents owedEvents;
    private final UnknownTime unknownTime;
    private final Runs runs;
    private final Incidents incidents;
    private final ReconciliationSettings settings;

    Reconcile(
            StopLedger ledger,
            CompareStops compare,
            OwedEvents owedEvents,
            UnknownTime unknownTime,
            Runs runs,
            Incidents incidents,
            ReconciliationSettings settings) {
        this.ledger = ledger;
        this.compare = compare;
        this.owedEvents = owedEvents;
        this.unknownTime = unknownTime;
        this.runs = runs;
        this.incidents = incidents;
        this.settings = settings;
    }

    /** @param run has begun */
    void run(ReconciliationRun run) {
        var failure = "broken";
        try {
            finish(run, look(run.comparedAt()));
            failure = "";
        } catch (RuleViolation refused) {
            failure = refused.code();
        } finally {
            if (!failure.isEmpty()) {
                fail(run.id(), failure);
            }
        }
    }

    private record Findings(StageCounts counts, List<Break> breaks) {}

    private Findings look(Instant asOf) {
        var settledBefore = asOf.minus(settings.grace());
        var stops = new HashSet<UUID>();
        var breaks = new ArrayList<Break>();
        var counts = new ArrayList<StageCounts>();
        ledger.pages(page -> {
            var traces = compare.trace(page);
            var owed = owedEvents.of(
                    page.stream().map(stop -> stop.stopId().toString()).toList(), settings.grace());
            counts.add(StageCounts.of(traces, owed, settledBefore, asOf));
            owed.forEach(event -> breakOf(event).ifPresent(breaks::add));
            traces.forEach(trace -> breaks.addAll(trace.breaks(settledBefore)));
            page.forEach(stop -> stops.add(stop.stopId()));
        });
        breaks.addAll(compare.unknown(stops, settledBefore));
        breaks.sort(Comparator.comparing(Break::since));
        var subscriptions = new HashSet<String>();
        breaks.removeIf(broken -> broken.subscriptionId() != null && !subscriptions.add(broken.about()));
        return new Findings(counts.stream().reduce(StageCounts.NONE, StageCounts::plus), breaks);
    }

    /** Of a subscription the oldest one stands for all that it lacks. */
    private static Optional<Break> breakOf(OwedEvent event) {
        if (!event.numbered()) {
            return Optional.of(Break.of(BreakKind.EVENT_NOT_NUMBERED, event));
        }
        return event.arrived() || event.waits()
                ? Optional.empty()
                : Optional.of(Break.of(BreakKind.EVENT_NOT_DELIVERED, event));
    }

    private void finish(ReconciliationRun run, Findings found) {
        var breaks = found.breaks();
        var named = breaks.subList(0, Math.min(breaks.size(), NAMED_AT_MOST));
        QuarkusTransaction.requiringNew().run(() -> {
            runs.done(run.id(), found.counts(), breaks.size(), longestUnknown(run.comparedAt(), breaks));
            runs.name(run.id(), named);
            named.forEach(broken -> incidents.raise(
                    IncidentKind.RECONCILIATION_BREAK,
                    broken.about(),
                    broken.kind().stage().key()));
            if (named.size() == breaks.size()) { // of those that are not named nobody knows whether they are new
                incidents.clearAllBut(
                        IncidentKind.RECONCILIATION_BREAK,
                        named.stream().map(Break::about).toList());
            }
            incidents.clear(IncidentKind.RECONCILIATION_FAILED, ALL_STOPS);
        });
        LOG.infof("Reconciled %d stops, %d breaks", found.counts().stops(), breaks.size());
    }

    private Duration longestUnknown(Instant asOf, List<Break> breaks) {
        var still = breaks.stream()
                .filter(broken -> broken.kind().leavesSofUnknowing())
                .map(broken -> Duration.between(broken.since(), asOf));
        return Stream.concat(still, Stream.of(unknownTime.longest(asOf.minus(DAY), asOf)))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private void fail(UUID run, String failure) {
        QuarkusTransaction.requiringNew().run(() -> {
            runs.failed(run, failure);
            incidents.raise(IncidentKind.RECONCILIATION_FAILED, ALL_STOPS, failure);
        });
    }
}
