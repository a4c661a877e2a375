package dk.kk.shared.kpi.dutymeasure;

import static dk.kk.shared.kpi.Someone.values;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.ToldEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stop, its alert and its citizen's sharing as they might be heard, around a day: instants crowd where a wrong boundary would show.
 * An event's version says when it is recorded, see {@link ToldEvent}.
 *
 * @param raisedAt null: SOF has no alert
 */
record RandomStop(
        UUID stopId,
        UUID citizenId,
        StopPhase phase,
        boolean live,
        boolean discovered,
        @Nullable Instant decidedAt,
        Instant registeredAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant raisedAt,
        boolean withdrawn,
        @Nullable Instant contactedAt,
        List<Shared> sharing,
        long stopVersion,
        long alertVersion) {

    static final LocalDate DAY = LocalDate.of(2007, 11, 30);
    private static final Instant FIRST_VERSION = Instant.parse("2007-11-30T11:00:00Z");
    private static final List<Integer> DAYS = List.of(-1, 0, 0, 0, 1, 2, 3, 3, 4, 7, 8, 26, 30, 31);
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(0, 0, 1),
            LocalTime.of(9, 0),
            LocalTime.of(9, 0),
            LocalTime.of(10, 0),
            LocalTime.of(10, 0, 1),
            LocalTime.of(12, 0, 0, 500_000_000),
            LocalTime.of(23, 59, 59));

    record Shared(
            LocalDate from,
            @Nullable LocalDate to,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    static RandomStop of(Random random) {
        return of(
                random,
                new UUID(random.nextLong(), random.nextLong()),
                new UUID(random.nextLong(), random.nextLong()),
                0);
    }

    /** What the same streams say later. */
    RandomStop next(Random random) {
        return of(random, stopId, citizenId, Math.max(stopVersion, alertVersion));
    }

    private static RandomStop of(Random random, UUID stopId, UUID citizenId, long after) {
        var phase = StopPhase.values()[random.nextInt(StopPhase.values().length)];
        var began = phase != StopPhase.CONSIDERED && phase != StopPhase.HEARING && phase != StopPhase.DROPPED;
        var decidedAt = began && random.nextInt(4) > 0 ? instant(random) : null;
        return new RandomStop(
                stopId,
                citizenId,
                phase,
                random.nextInt(10) > 0,
                began && random.nextInt(3) == 0,
                decidedAt,
                instant(random),
                began ? day(random) : null,
                random.nextInt(5) > 0 ? instant(random) : null,
                random.nextInt(3) == 0,
                random.nextBoolean() ? instant(random) : null,
                sharing(random),
                version(after, instant(random), random),
                version(after, decidedAt == null || random.nextBoolean() ? instant(random) : decidedAt, random));
    }

    /** With the alert that was heard before. */
    RandomStop alertedAs(RandomStop before) {
        return new RandomStop(
                stopId,
                citizenId,
                phase,
                live,
                discovered,
                decidedAt,
                registeredAt,
                effectiveFrom,
                before.raisedAt,
                before.withdrawn,
                before.contactedAt,
                sharing,
                stopVersion,
                before.alertVersion);
    }

    private static List<Shared> sharing(Random random) {
        var rows = new ArrayList<Shared>();
        for (var i = random.nextInt(4); i > 0; i--) {
            var from = day(random).minusDays(random.nextInt(3) * 2L);
            var recorded = instant(random).minusSeconds(random.nextInt(3) * 86_400L);
            rows.add(new Shared(
                    from,
                    random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(20)),
                    recorded,
                    random.nextInt(3) > 0 ? null : instant(random).plusSeconds(86_400)));
        }
        return rows;
    }

    /** Recorded then, where that is later than the one before. */
    private static long version(long after, Instant then, Random random) {
        var crowded = Duration.between(FIRST_VERSION, then).toSeconds();
        return crowded > after ? crowded : after + 1 + random.nextInt(400_000);
    }

    static LocalDate day(Random random) {
        return DAY.plusDays(DAYS.get(random.nextInt(DAYS.size())));
    }

    static Instant instant(Random random) {
        return day(random)
                .atTime(TIMES.get(random.nextInt(TIMES.size())))
                .atZone(BusinessClock.COPENHAGEN)
                .toInstant();
    }

    Instant stopRecordedAt() {
        return FIRST_VERSION.plusSeconds(stopVersion);
    }

    Instant alertRecordedAt() {
        return FIRST_VERSION.plusSeconds(alertVersion);
    }

    /** One event of each stream, the newest so far. */
    List<ToldEvent> told() {
        var told = new ArrayList<ToldEvent>();
        told.add(new StreamState("offer", "benefit-stop", stopId.toString(), citizenId, stopState()).told(stopVersion));
        told.add(new StreamState("citizen", "shared-periods", citizenId.toString(), citizenId, sharedState())
                .told(stopVersion));
        if (raisedAt != null) {
            var alertId = UUID.nameUUIDFromBytes(stopId.toString().getBytes(UTF_8));
            told.add(new StreamState("notification", "alert", alertId.toString(), citizenId, alertState())
                    .told(alertVersion));
        }
        return told;
    }

    private Map<String, @Nullable Object> stopState() {
        return values(
                "stopId", stopId,
                "citizenId", citizenId,
                "ground", "SANCTION",
                "phase", phase,
                "decidedAt", decidedAt,
                "effectiveFrom", effectiveFrom,
                "registeredAt", registeredAt,
                "origin", live ? "LIVE" : "BACKFILL",
                "discovered", discovered,
                "answers", List.of());
    }

    private Map<String, @Nullable Object> alertState() {
        return values(
                "kind",
                "BENEFIT_STOP",
                "about",
                values("kind", "benefit-stop", "id", stopId),
                "citizenId",
                citizenId,
                "phase",
                withdrawn ? "WITHDRAWN" : "OPEN",
                "raisedAt",
                raisedAt,
                "contactedAt",
                contactedAt);
    }

    private Map<String, @Nullable Object> sharedState() {
        return values(
                "citizenId",
                citizenId,
                "rows",
                sharing.stream()
                        .map(row -> values(
                                "validFrom", row.from,
                                "validTo", row.to,
                                "recordedAt", row.recordedAt,
                                "supersededAt", row.supersededAt))
                        .toList());
    }
}
