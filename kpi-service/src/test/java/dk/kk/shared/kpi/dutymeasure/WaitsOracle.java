package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.openinghours.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The figures of random stops by brute force: day by day and second by second, stop by stop, id by id. */
final class WaitsOracle {

    private final WorkingDays workingDays;
    private final BiFunction<UUID, @Nullable Instant, UUID> seenAs;
    private final List<RandomStop> all = new ArrayList<>();
    private final Span span;
    private final MeasuredMoment moment;
    private long decided;
    private long owed;
    private long sharedLater;
    private final EnumMap<Lasted, Long> lasted = new EnumMap<>(Lasted.class);
    private final List<Long> ended = new ArrayList<>();
    private final List<Long> open = new ArrayList<>();
    private long inTime;
    private long late;

    /** @param seenAs whose an id is, as known at an instant, without one now */
    WaitsOracle(
            WorkingDays workingDays,
            BiFunction<UUID, @Nullable Instant, UUID> seenAs,
            Span span,
            MeasuredMoment moment) {
        this.workingDays = workingDays;
        this.seenAs = seenAs;
        this.span = span;
        this.moment = moment;
        for (var code : Lasted.values()) {
            lasted.put(code, 0L);
        }
    }

    MeasuredDuty of(DutyMeasure measure, List<RandomStop> stops) {
        all.addAll(stops);
        stops.forEach(stop -> count(measure, stop));
        return new MeasuredDuty(
                measure,
                new StopTally(decided, owed, sharedLater, decided - owed - sharedLater),
                new WaitFigures(
                        lasted,
                        least(5),
                        least(9),
                        least(10),
                        open.stream().max(Long::compare).orElse(null),
                        inTime,
                        ended.size() + late));
    }

    private void count(DutyMeasure measure, RandomStop stop) {
        var began = stop.decidedAt() != null ? stop.decidedAt() : stop.discovered() ? stop.registeredAt() : null;
        if (!stop.live() || began == null || stop.effectiveFrom() == null || !isAsked(day(began))) {
            return;
        }
        if (isStillToCome(began) || isStillToCome(stop.registeredAt())) {
            return;
        }
        decided++;
        if (!shared(stop, began)) {
            sharedLater += shared(stop, lastMoment()) ? 1 : 0;
            return;
        }
        owed++;
        var alerted = stop.raisedAt() != null
                && !isStillToCome(stop.raisedAt())
                && !(stop.withdrawn() && !stop.alertRecordedAt().isAfter(began));
        var phase = phase(stop, stop.effectiveFrom());
        var back = phase == StopPhase.WITHDRAWN;
        switch (measure) {
            case SOF_TOLD -> add(began, alerted ? stop.raisedAt() : null, back);
            case CITIZEN_CONTACTED -> {
                if (alerted && stop.raisedAt() != null) {
                    var contacted = stop.contactedAt();
                    add(
                            stop.raisedAt(),
                            contacted == null || isStillToCome(contacted) ? null : contacted,
                            back || phase == StopPhase.RESUMED);
                }
            }
            case BENEFIT_RESUMED -> {
                if (phase.compareTo(StopPhase.EFFECTIVE) >= 0 && !back) {
                    add(
                            stop.effectiveFrom()
                                    .atStartOfDay(BusinessClock.COPENHAGEN)
                                    .toInstant(),
                            phase == StopPhase.RESUMED ? stop.stopRecordedAt() : null,
                            phase == StopPhase.BENEFIT_ENDED);
                }
            }
        }
    }

    /** On that evening. */
    private StopPhase phase(RandomStop stop, LocalDate effectiveFrom) {
        return switch (stop.phase()) {
            case DECIDED -> StopPhase.DECIDED;
            case EFFECTIVE -> begun(effectiveFrom);
            case WITHDRAWN -> isStillToCome(stop.stopRecordedAt()) ? StopPhase.DECIDED : stop.phase();
            case RESUMED, BENEFIT_ENDED -> isStillToCome(stop.stopRecordedAt()) ? begun(effectiveFrom) : stop.phase();
            case CONSIDERED, HEARING, DROPPED -> throw new IllegalStateException("Not decided: " + stop);
        };
    }

    private StopPhase begun(LocalDate effectiveFrom) {
        return isStillToCome(
                        effectiveFrom.atStartOfDay(BusinessClock.COPENHAGEN).toInstant())
                ? StopPhase.DECIDED
                : StopPhase.EFFECTIVE;
    }

    private boolean isStillToCome(Instant instant) {
        var last = lastMoment();
        return last != null && instant.compareTo(last) > 0;
    }

    /** Null: now, when all is known that ever will be. */
    private @Nullable Instant lastMoment() {
        var day = moment.knownAt();
        return day == null
                ? null
                : day.atTime(LocalTime.MAX).atZone(BusinessClock.COPENHAGEN).toInstant();
    }

    private boolean isAsked(LocalDate day) {
        return span.from().datesUntil(span.to().plusDays(1)).anyMatch(day::equals);
    }

    /** @param known null: as known now */
    private boolean shared(RandomStop stop, @Nullable Instant known) {
        var citizen = seenAs.apply(stop.citizenId(), known);
        return all.stream()
                .filter(other -> seenAs.apply(other.citizenId(), known).equals(citizen))
                .anyMatch(other -> isShared(other, stop.effectiveFrom(), known));
    }

    private static boolean isShared(RandomStop citizen, @Nullable LocalDate effectiveFrom, @Nullable Instant known) {
        for (var row : citizen.sharing()) {
            var thatDay = row.from()
                    .datesUntil(row.to() == null ? RandomStop.DAY.plusYears(1) : row.to())
                    .anyMatch(day -> day.equals(effectiveFrom));
            var superseded = row.supersededAt();
            var thatTime = known == null
                    ? superseded == null
                    : known.compareTo(row.recordedAt()) >= 0 && (superseded == null || known.compareTo(superseded) < 0);
            if (thatDay && thatTime) {
                return true;
            }
        }
        return false;
    }

    private void add(Instant from, @Nullable Instant until, boolean over) {
        var limit = day(from).plusDays(1);
        while (!workingDays.include(limit)) {
            limit = limit.plusDays(1);
        }
        if (until == null) {
            lasted.merge(over ? Lasted.OVER : Lasted.OPEN, 1L, Long::sum);
            if (!over) {
                open.add(seconds(from, moment.now()));
                late += day(moment.now()).compareTo(limit) > 0 ? 1 : 0;
            }
            return;
        }
        ended.add(seconds(from, until));
        inTime += until.compareTo(from) <= 0 || day(until).compareTo(limit) <= 0 || isWithinHour(from, until) ? 1 : 0;
        lasted.merge(code(from, until, limit), 1L, Long::sum);
    }

    private static Lasted code(Instant from, Instant until, LocalDate limit) {
        if (until.compareTo(from) <= 0) {
            return Lasted.AT_ONCE;
        }
        if (isWithinHour(from, until)) {
            return Lasted.WITHIN_HOUR;
        }
        var days = day(from).datesUntil(day(until)).count();
        if (days == 0) {
            return Lasted.SAME_DAY;
        }
        if (day(until).compareTo(limit) <= 0) {
            return Lasted.NEXT_WORKING_DAY;
        }
        return days <= 7 ? Lasted.WITHIN_WEEK : days <= 30 ? Lasted.WITHIN_MONTH : Lasted.LATER;
    }

    private static boolean isWithinHour(Instant from, Instant until) {
        return until.compareTo(from.plus(Duration.ofHours(1))) <= 0;
    }

    /** The least length that so many tenths of all that ended do not exceed. */
    private @Nullable Long least(int tenths) {
        return ended.stream()
                .filter(length ->
                        10 * ended.stream().filter(other -> other <= length).count() >= (long) tenths * ended.size())
                .min(Long::compare)
                .orElse(null);
    }

    private static long seconds(Instant from, Instant until) {
        var micros = ChronoUnit.MICROS.between(from, until);
        return micros < 0 ? 0 : micros / 1_000_000;
    }

    private static LocalDate day(Instant instant) {
        return BusinessClock.dayOf(instant);
    }
}
