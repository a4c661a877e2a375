package dk.kk.shared.notification.operations;

import dk.kk.shared.notification.operations.FollowedStop.Hearer;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.operations.EventPassages;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks each service how far a stop's events came there, and this one for the alert. */
@Singleton
class FollowStop {
    private static final String STOP = "benefit-stop";

    /** The stop that an alert tells of, by the alert's id or an event's. */
    private static final String OF_ALERT = """
            select about_id from alert where kind = 'BENEFIT_STOP' and id::text in (
                select ?::text union all
                select stream_id from outbox where event_id::text = ? and stream_kind = 'alert')
            """;

    private final ServiceCalls calls;
    private final Database database;

    FollowStop(ServiceCalls calls, Database database) {
        this.calls = calls;
        this.database = database;
    }

    /**
     * @param asked the stop's id, its alert's, or that of an event of either
     * @param token the operator's own
     */
    FollowedStop of(String asked, String token) {
        var named = database.first(OF_ALERT, row -> row.text("about_id"), asked, asked)
                .orElse(asked);
        var offer = passages(SuiteService.OFFER, STOP, named, token).join();
        var stop = stopId(named, offer.orElse(null));
        if (stop == null) {
            return new FollowedStop(asked, null, offer.orElse(null), List.of(), null, null, List.of());
        }
        var heard = SuiteService.listeners().stream()
                .filter(service -> service != SuiteService.OFFER)
                .map(service -> new Asked(service, passages(service, STOP, stop.toString(), token)))
                .toList();
        var alert = database.first(
                "select * from alert where kind = 'BENEFIT_STOP' and about_id = ?", RaisedAlert::read, stop.toString());
        var told = alert.map(raised -> passages(
                        SuiteService.NOTIFICATION, "alert", raised.id().toString(), token)
                .join());
        return new FollowedStop(
                asked,
                stop,
                offer.orElse(null),
                heard.stream().map(Asked::hearer).toList(),
                alert.orElse(null),
                told.flatMap(answer -> answer).orElse(null),
                alert.map(this::deliveries).orElse(List.of()));
    }

    private List<TrailDelivery> deliveries(RaisedAlert alert) {
        return database.list(TrailDelivery.OF_ALERT, TrailDelivery::read, alert.id(), alert.raisedAtRealTime());
    }

    private record Asked(SuiteService service, CompletableFuture<Optional<EventPassages>> passages) {
        Hearer hearer() {
            return new Hearer(service, passages.join().orElse(null));
        }
    }

    /** Of what offer-service told; while it is away, what was asked for may be the stop itself. */
    private @Nullable UUID stopId(String asked, @Nullable EventPassages offer) {
        if (offer != null && !offer.told().isEmpty()) {
            return UUID.fromString(offer.told().getLast().streamId());
        }
        return database.first("select stop_id from stop where stop_id::text = ?", row -> row.uuid("stop_id"), asked)
                .orElse(null);
    }

    private CompletableFuture<Optional<EventPassages>> passages(
            SuiteService service, String kind, String id, String token) {
        var path =
                "/api/v1/event-passages?kind=%s&id=%s".formatted(kind, URLEncoder.encode(id, StandardCharsets.UTF_8));
        return calls.api(service, path, token)
                .thenApply(answer -> answer.filter(HttpAnswer::isGood)
                        .map(HttpAnswer::json)
                        .filter(json -> json.path("told").isArray())
                        .map(json -> EventJson.read(json, EventPassages.class)));
    }
}
