package dk.kk.shared.offer.breaker;

import dk.kk.shared.offer.benefit.PaymentChanges;
import dk.kk.shared.offer.benefitstop.FoundStop;
import dk.kk.shared.offer.benefitstop.FoundStops;
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

/** Ends and reductions that a delivery tells of are kept until all of it has come: a usual number become stops, too many a held run. */
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

    void found(@Observes FoundStops told) {
        database.batch(
                "insert into found_end (import_id, benefit_id, kind, ended_on) values (?, ?, ?, ?)",
                told.stops(),
                stop -> new @Nullable Object[] {told.importId(), stop.benefitId(), stop.kind(), stop.from()});
    }

    void delivered(@Observes PaymentChanges.Delivered told) {
        var found = take();
        if (found.isEmpty()) {
            return;
        }
        var usual = runs.usual();
        if (usual.holds(found.size())) {
            hold(found, usual, told.cause());
        } else {
            stops.discover(found, clock.instant(), told.cause());
        }
    }

    /** All there are: one delivery of a source is at work at a time, and one that failed half-way left its own. */
    private List<FoundStop> take() {
        return database.list(
                "delete from found_end returning benefit_id, kind, ended_on",
                row -> new FoundStop(row.uuid("benefit_id"), row.code("kind", StopKind.class), row.day("ended_on")));
    }

    private void hold(List<FoundStop> found, UsualVolume usual, String cause) {
        var run = new StopRun(
                RunSource.DELIVERY, found.size(), usual, caller.principal().actor(), clock);
        runs.persistAndFlush(run);
        items.add(
                run.id(),
                IntStream.range(0, found.size())
                        .mapToObj(i -> new RunItem(i + 1, order(found.get(i)), null, null))
                        .toList());
        outbox.add(run.event("submitted", cause));
    }

    /** Nobody has decided it: its day stands for all days. */
    private static StopOrder order(FoundStop found) {
        var day = found.from();
        return new StopOrder(found.benefitId(), Ground.OTHER, found.kind(), null, day, day, day, null);
    }

    static FoundStop found(StopOrder order) {
        return new FoundStop(order.benefitId(), order.kind(), order.effectiveFrom());
    }
}
