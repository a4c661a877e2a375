package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hears that SOF was alerted of a stop, and when: BIF must be able to see that it kept its promise. */
@ApplicationScoped
class SofAlerts implements Hears {
    private static final StreamKind ALERT = new StreamKind("notification", "alert");
    private final Database database;

    SofAlerts(Database database) {
        this.database = database;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(ALERT);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var told = newestPerStream.stream()
                .map(event -> ToldStop.of(event))
                .filter(ToldStop::isOfStop)
                .toList();
        database.batch("""
                update benefit_stop
                set sof_told_at = coalesce(sof_told_at, ?), sof_acted_at = coalesce(?, sof_acted_at)
                where id = ?
                """, told, stop -> new @Nullable Object[] {stop.toldAt(), stop.actedAt(), stop.stopId()});
    }

    /**
     * @param toldAt when the alert was raised; of an alert that does not say so, when what was heard of it first was recorded
     * @param actedAt null as long as SOF has not said what it did
     */
    private record ToldStop(AlertState alert, Instant heardAt) {
        static ToldStop of(HeardEvent event) {
            return new ToldStop(event.state(AlertState.class), event.time());
        }

        boolean isOfStop() {
            return alert.kind().equals("BENEFIT_STOP");
        }

        UUID stopId() {
            return UUID.fromString(alert.about().id());
        }

        Instant toldAt() {
            return alert.raisedAt() == null ? heardAt : alert.raisedAt();
        }

        @Nullable
        Instant actedAt() {
            return alert.acknowledgedAt();
        }
    }

    record AlertState(
            String kind,
            About about,
            @Nullable Instant raisedAt,
            @Nullable Instant acknowledgedAt) {
        record About(String kind, String id) {}
    }
}
