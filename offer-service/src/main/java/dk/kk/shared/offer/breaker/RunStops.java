package dk.kk.shared.offer.breaker;

import dk.kk.shared.offer.benefitstop.ManyStops;
import dk.kk.shared.offer.benefitstop.StopOrder;
import dk.kk.shared.offer.benefitstop.StopOutcome;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Takes a run of stops: a usual one is recorded at once, one too many is tried out and held. */
@Singleton
class RunStops {
    private static final StopOutcome UNKNOWN = new StopOutcome(null, "not-found");
    private final StopRuns runs;
    private final RunItems items;
    private final ManyStops stops;
    private final Caller caller;
    private final BusinessClock clock;

    RunStops(StopRuns runs, RunItems items, ManyStops stops, Caller caller, BusinessClock clock) {
        this.runs = runs;
        this.items = items;
        this.stops = stops;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the caller does not know is refused like what does not exist. */
    @Transactional(Transactional.TxType.MANDATORY)
    StopRun submit(List<StopOrder> orders) {
        var run = new StopRun(
                RunSource.ORDERS,
                orders.size(),
                runs.usual(),
                caller.principal().actor(),
                clock);
        var may = items.mayStop(orders.stream().map(StopOrder::benefitId).toList());
        var known =
                orders.stream().filter(order -> may.contains(order.benefitId())).toList();
        var outcomes = run.phase() == RunPhase.HELD ? stops.tryOut(known) : stops.record(known, run.submittedAt());
        var told = outcomes.iterator();
        var made = new ArrayList<RunItem>();
        for (var order : orders) {
            made.add(RunItem.of(made.size() + 1, order, may.contains(order.benefitId()) ? told.next() : UNKNOWN));
        }
        runs.persistAndFlush(run);
        items.add(run.id(), made);
        return run;
    }

    /** Each order is judged again: what has changed since counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    String release(StopRun run) {
        var happened = run.release(caller.principal().actor(), clock);
        var waiting = items.ofRun(run.id());
        var outcomes = begin(run, waiting.stream().map(RunItem::order).toList());
        items.decide(
                run.id(),
                IntStream.range(0, waiting.size())
                        .mapToObj(i -> RunItem.of(
                                waiting.get(i).position(), waiting.get(i).order(), outcomes.get(i)))
                        .toList());
        return happened;
    }

    private List<StopOutcome> begin(StopRun run, List<StopOrder> orders) {
        return switch (run.source()) {
            case ORDERS -> stops.record(orders, run.submittedAt());
            case DELIVERY ->
                stops.discover(
                        orders.stream().map(HoldDiscoveries::found).toList(),
                        run.submittedAt(),
                        caller.cause("released"));
        };
    }
}
