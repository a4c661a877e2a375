package dk.kk.shared.offer.breaker;

import dk.kk.shared.offer.benefit.PaymentChanges;
import dk.kk.shared.offer.benefitstop.FoundEnds;
import dk.kk.shared.offer.benefitstop.FoundEnds.FoundEnd;
import dk.kk.shared.offer.benefitstop.Ground;
import dk.kk.shared.offer.benefitstop.ManyStops;
import dk.kk.shared.offer.benefitstop.StopKind;
import dk.kk.shared.offer.benefitstop.StopOrder;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ends that a delivery tells of are kept until all of it has come: a usual number become stops, too many a held run. */
@Singleton
class HoldDiscoveries {
    private final Database database;
    private final StopRuns runs;
    private final RunItems items;
    private final ManyStops stops;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessClock clock;

    HoldDiscoveries(
            Database database,
            StopRuns runs,
            RunItems items,
            ManyStops stops,
            Outbox outbox,
            Caller caller,
            BusinessClock clock) {
        this.database = database;
        this.runs = runs;
        this.items = items;
        this.stops = stops;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    void found(@Observes FoundEnds told) {
        database.batch("insert into found_end (import_id, benefit_id, ended_on) values (?, ?, ?)", told.ends(), end ->
                new @Nullable Object[] {told.importId(), end.benefitId(), end.endedOn()});
    }

    void delivered(@Observes PaymentChanges.Delivered told) {
        var ends = take();
        if (ends.isEmpty()) {
            return;
        }
        var usual = runs.usual();
        if (usual.holds(ends.size())) {
            hold(ends, usual, told.cause());
        } else {
            stops.discover(ends, clock.instant(), told.cause());
        }
    }

    /** All there are: one delivery of a source is at work at a time, and one that failed half-way left its own. */
    private List<FoundEnd> take() {
        return database.list(
                "delete from found_end returning benefit_id, ended_on",
                row -> new FoundEnd(row.uuid("benefit_id"), row.day("ended_on")));
    }

    private void hold(List<FoundEnd> ends, UsualVolume usual, String cause) {
        var run = new StopRun(
                RunSource.DELIVERY, ends.size(), usual, caller.principal().actor(), clock);
        runs.persistAndFlush(run);
        items.add(
                run.id(),
                IntStream.range(0, ends.size())
                        .mapToObj(i -> new RunItem(i + 1, order(ends.get(i)), null, null))
                        .toList());
        outbox.add(run.event("submitted", cause));
    }

    /** Nobody has decided it: the day of the end stands for all days. */
    private static StopOrder order(FoundEnd end) {
        var day = end.endedOn();
        return new StopOrder(end.benefitId(), Ground.OTHER, StopKind.STOP, null, day, day, day, null);
    }

    static FoundEnd end(StopOrder order) {
        return new FoundEnd(order.benefitId(), order.effectiveFrom());
    }
}
