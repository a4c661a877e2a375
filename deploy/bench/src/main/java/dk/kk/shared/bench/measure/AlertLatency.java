package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.NOTIFICATION;
import static dk.kk.shared.local.stack.Service.OFFER;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.shared.bench.contest.Contest;
import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.contest.Contestant;
import dk.kk.shared.bench.rival.DirectAlert;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * From when a stop was due to be sent, and from when BIF's service recorded it, to when its alert can be read, beside commit, Kafka
 * and commit alone, which has no request before its transaction. SP4.
 */
public final class AlertLatency {
    public static final String FLOOR = "commit, Kafka, commit";
    private static final int PER_SECOND = 50;
    private static final ObjectMapper JSON = new ObjectMapper();
    public static final String P50 = SentAtARate.RECORDED_P50;
    public static final String P99 = SentAtARate.RECORDED_P99;
    /** The services' clock runs beside the server's. */
    private static final String ALERTS = """
            select about_id, extract(epoch from clock_timestamp() - (details::json ->> 'stopRecordedAt')::timestamptz) * 1000 + %d
            from alert where about_id = any (?)""";

    private final City city;
    private final Duration length;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public AlertLatency(City city, Duration length) {
        this.city = city;
        this.length = length;
    }

    public List<Round> measure(Contest contest) throws SQLException {
        var all = Benefits.multiplied(city);
        var own = new Benefits(all);
        var theirs = new Benefits(all);
        city.pause(List.of(OFFER));
        var copy = city.database(OFFER).copiedAs("rival");
        city.resume(List.of(OFFER));
        copy.run(DirectAlert.TABLES.formatted(copy.service().app()));
        var rival = copy.service();
        try (var direct = new DirectAlert(
                        rival.jdbcUrl(),
                        rival.app(),
                        rival.password(),
                        city.stack().bootstrapServers());
                var directly = new Looks(copy.connect(), DirectAlert.SEEN);
                var alerts = new Looks(
                        city.database(NOTIFICATION).connect(),
                        ALERTS.formatted(city.businessClockAhead().toMillis()))) {
            return contest.hold(List.of(
                    ours("ours", own, alerts),
                    new SentAtARate(FLOOR, PER_SECOND, length, directly, () -> direct.send(theirs.next())),
                    ours("ours again", own, alerts)));
        }
    }

    private Contestant ours(String name, Benefits benefits, Looks alerts) {
        return new SentAtARate(
                name, PER_SECOND, length, alerts, () -> consider(benefits.next().id()));
    }

    private UUID consider(UUID benefit) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/api/v1/benefit-stops".formatted(city.port(OFFER))));
        city.headers("bif-caseworker", "CASEWORK").forEach(request::header);
        var body = "{\"benefitId\":\"%s\",\"ground\":\"OTHER\",\"kind\":\"STOP\"}".formatted(benefit);
        var answer = http.send(
                request.header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        return UUID.fromString(JSON.readTree(answer.body()).path("id").asText());
    }
}
