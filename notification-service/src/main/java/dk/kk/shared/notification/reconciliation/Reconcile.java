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
import org.jspecify.annotations.Nullable;

/**
 * One run: all stops of offer-service, a page at a time, each beside what SOF and the systems that subscribe were told; then all that plan-service
 * has to tell either side. What does not agree becomes an incident, which the next run that no longer finds it clears. A run that does not get to
 * the end finds nothing and clears nothing; one that plan-service did not answer says what it found of stops, and clears nothing.
 */
@Singleton
class Reconcile {
    private static final Logger LOG = Logger.getLogger(Reconcile.class);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int NAMED_AT_MOST = 1_000;
    private static final String ALL_STOPS = "benefit-stops";
    private static final String ALL_MATTERS = "plan-matters";

    private final StopLedger ledger;
    private final CompareStops compare;
    private final LookAtMatters matters;
    private final SharingHeard sharing;
    private final OwedEvents owedEvents;
    private final UnknownTime unknownTime;
    private final Runs runs;
    private final Incidents incidents;
    private final ReconciliationSettings settings;

    Reconcile(
            StopLedger ledger,
            CompareStops compare,
            LookAtMatters matters,
            SharingHeard sharing,
            OwedEvents owedEvents,
            UnknownTime unknownTime,
            Runs runs,
            Incidents incidents,
            ReconciliationSettings settings) {
        this.ledger = ledger;
        this.compare = compare;
        this.matters = matters;
        this.sharing = sharing;
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

    private record Findings(StageCounts counts, @Nullable MatterCounts matterCounts, List<Break> breaks) {}

    private Findings look(Instant asOf) {
        var settledBefore = asOf.minus(settings.grace());
        var stops = new HashSet<UUID>();
        var breaks = new ArrayList<Break>();
        var counts = new ArrayList<StageCounts>();
        breaks.addAll(sharing.behind(settledBefore)); // before what it is to cover is read
        ledger.pages(page -> {
            var traces = compare.trace(page);
            var owed = owedEvents.of(
                    page.stream().map(stop -> stop.stopId().toString()).toList(), settings.grace());
            counts.add(StageCounts.of(traces, owed, settledBefore, asOf));
            owed.forEach(event -> breakOf(event).ifPresent(breaks::add));
            traces.forEach(trace -> breaks.addAll(trace.breaks(settledBefore)));
            breaks.addAll(sharing.unheard(page.stream().map(LedgerStop::stopId).toList()));
            page.forEach(stop -> stops.add(stop.stopId()));
        });
        breaks.addAll(compare.unknown(stops, settledBefore));
        var found = matters.look(settledBefore);
        breaks.addAll(found.breaks());
        breaks.sort(Comparator.comparing(Break::since));
        var subscriptions = new HashSet<String>();
        breaks.removeIf(broken -> broken.subscriptionId() != null && !subscriptions.add(broken.incident()));
        return new Findings(counts.stream().reduce(StageCounts.NONE, StageCounts::plus), found.counts(), breaks);
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
            runs.done(
                    run.id(),
                    found.counts(),
                    found.matterCounts(),
                    breaks.size(),
                    longestUnknown(run.comparedAt(), breaks));
            runs.name(run.id(), named);
            named.forEach(broken -> incidents.raise(
                    IncidentKind.RECONCILIATION_BREAK,
                    broken.incident(),
                    broken.kind().stage().key()));
            var allSeen = named.size() == breaks.size() && found.matterCounts() != null;
            if (allSeen) { // else what is not named, or was not looked for, may be there still
                incidents.clearAllBut(
                        IncidentKind.RECONCILIATION_BREAK,
                        named.stream().map(Break::incident).toList());
            }
            incidents.clear(IncidentKind.RECONCILIATION_FAILED, ALL_STOPS);
            if (found.matterCounts() == null) {
                incidents.raise(IncidentKind.RECONCILIATION_FAILED, ALL_MATTERS, "unavailable");
            } else {
                incidents.clear(IncidentKind.RECONCILIATION_FAILED, ALL_MATTERS);
            }
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
