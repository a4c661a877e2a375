package dk.kk.shared.kpi;

import static dk.kk.shared.kpi.Someone.period;
import static dk.kk.shared.kpi.Someone.values;

import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A citizen with a random history around a day: dates crowd where a wrong boundary would show. The same random, the same history. */
public final class RandomCitizen {

    private static final List<String> MATCH_CODES =
            List.of("1", "2", "3", "4", "4", "4", "5", "5", "NOT_MATCHED", "COARSELY_MATCHED", "ON_SICKNESS_BENEFIT");
    private static final List<String> TARGET_GROUPS =
            List.of("IN_TREATMENT", "DISABILITY", "MENTALLY_ILL_AND_VULNERABLE", "WITHOUT_SPECIAL_NEEDS");
    private static final List<String> END_REASONS = List.of("DEAD", "MOVED", "EMIGRATED", "OTHER");
    private static final List<String> CLOSING_REASONS = List.of("WORK", "EDUCATION", "DISABILITY_PENSION", "OTHER");
    private static final List<String> PHASES = List.of(
            "REFERRED",
            "ACCEPTED",
            "STARTED",
            "STARTED",
            "STARTED",
            "COMPLETED",
            "DROPPED_OUT",
            "CANCELLED",
            "NO_SHOW");
    private static final List<String> COUNTS_AS =
            List.of("ACTIVATION", "VOCATIONAL_REHABILITATION", "PRE_VOCATIONAL_REHABILITATION", "NONE");

    private static final List<Integer> MONTHS_BACK = List.of(0, 0, 6, 9, 12, -6);
    static final List<String> KNOWINGS = List.of(
            "2007-01-15T10:00:00Z",
            "2007-03-01T22:59:59Z",
            "2007-03-01T23:00:00Z",
            "2007-06-10T21:59:59Z",
            "2007-06-10T22:00:00Z",
            "2007-11-30T11:00:00Z");

    private final Random random;
    private final LocalDate day;
    private final UUID id;

    public RandomCitizen(Random random, LocalDate day) {
        this.random = random;
        this.day = day;
        this.id = new UUID(random.nextLong(), random.nextLong());
    }

    public UUID id() {
        return id;
    }

    /** One state for each of some streams, all of them about this citizen. */
    public List<StreamState> history() {
        var said = new ArrayList<StreamState>();
        said.add(ofCitizen("shared-periods", periods(_ -> {})));
        said.add(ofCitizen("match-group", periods(row -> {
            row.put("model", chance(15) ? "2010" : "2009");
            row.put("code", anyOf(MATCH_CODES));
        })));
        for (var i = random.nextInt(3); i > 0; i--) {
            said.add(own("citizen", "bif-case", "caseId", cases("CASH_BENEFIT")));
        }
        if (chance(80)) {
            said.add(ofCitizen("target-groups", targetGroups()));
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            said.add(own("plan", chance(60) ? "social-plan" : "job-plan", "planId", plan()));
        }
        for (var i = random.nextInt(4); i > 0; i--) {
            said.add(own("offer", "enrolment", "enrolmentId", enrolment()));
        }
        if (chance(10)) {
            said.add(ofCitizen("citizen", gone()));
        }
        return said;
    }

    /** What a stream says next: another random state of the same stream. */
    public StreamState next(StreamState before) {
        return history().stream()
                .filter(said -> said.kind().equals(before.kind()))
                .findFirst()
                .map(said -> new StreamState(said.source(), said.kind(), before.streamId(), id, said.state()))
                .orElse(before);
    }

    private Map<String, @Nullable Object> targetGroups() {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var i = random.nextInt(3); i >= 0; i--) {
            var row = anyPeriod();
            row.put("targetGroup", anyOf(TARGET_GROUPS));
            rows.add(known(row));
        }
        return values("rows", rows);
    }

    /** Gone from a day on, some of them for a while only; the others are as events told it before returns were kept. */
    private Map<String, @Nullable Object> gone() {
        var from = date();
        var reason = anyOf(END_REASONS);
        if (chance(30)) {
            return values("endedOn", from, "endReason", reason);
        }
        var returned = chance(50) ? from.plusDays(1L + random.nextInt(200)) : null;
        var row = values("endedOn", from, "returnedOn", returned, "reason", reason);
        return values("endedOn", returned == null ? from : null, "endings", List.of(known(row)));
    }

    /** One after the other, and among them some that are known no more. */
    private Map<String, @Nullable Object> periods(Consumer<Map<String, @Nullable Object>> with) {
        var cuts = new TreeSet<LocalDate>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            cuts.add(date());
        }
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var from : cuts) {
            var next = cuts.higher(from);
            var row = period(from, next == null && chance(50) ? null : next == null ? from.plusDays(9) : next);
            with.accept(row);
            if (chance(80)) {
                rows.add(known(row));
            }
        }
        if (chance(30)) {
            var gone = anyPeriod();
            with.accept(gone);
            gone.put("recordedAt", "2007-01-01T10:00:00Z");
            gone.put("supersededAt", "2007-02-01T10:00:00Z");
            rows.add(gone);
        }
        return values("rows", rows);
    }

    /** Some as events told it before reasons were. */
    private Map<String, @Nullable Object> cases(String type) {
        var whole = anyPeriod();
        var row = values("openedOn", whole.get("validFrom"), "closedOn", whole.get("validTo"));
        if (chance(70)) {
            row.put("closedBecause", whole.get("validTo") == null ? null : anyOf(CLOSING_REASONS));
        }
        return values("caseType", type, "rows", List.of(known(row)));
    }

    /** Made, followed up some times, perhaps ended: a row each time, and each but the last superseded by the next. */
    private Map<String, @Nullable Object> plan() {
        var days = new TreeSet<LocalDate>();
        for (var i = random.nextInt(5); i >= 0; i--) {
            days.add(date());
        }
        var steps = new ArrayList<>(days);
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        var made = chance(85) ? steps.getFirst() : null;
        for (var i = 0; i < steps.size(); i++) {
            var last = i == steps.size() - 1;
            var ended = last && i > 0 && chance(40);
            rows.add(values(
                    "phase", "MADE",
                    "offeredOn", chance(70) ? steps.getFirst().minusDays(random.nextInt(30)) : null,
                    "madeOn", made,
                    "followedUpOn", made == null || i == 0 ? null : steps.get(ended ? i - 1 : i),
                    "endedOn", ended ? steps.get(i) : null,
                    "recordedAt", "2007-01-%02dT10:00:00Z".formatted(i + 1),
                    "supersededAt", last ? null : "2007-01-%02dT10:00:00Z".formatted(i + 2)));
        }
        return values("rows", rows);
    }

    private Map<String, @Nullable Object> enrolment() {
        var whole = anyPeriod();
        var start = chance(90) ? (LocalDate) whole.get("validFrom") : null;
        var end = (LocalDate) whole.get("validTo");
        var row = values(
                "phase",
                anyOf(PHASES),
                "actualStart",
                start,
                "actualEnd",
                start == null ? null : end,
                "operaRegisteredOn",
                chance(70) ? date() : null);
        if (chance(50)) {
            row.put("counting", counting());
        }
        return values(
                "offerId",
                UUID.randomUUID(),
                "countsAs",
                anyOf(COUNTS_AS),
                "countsForGoal3",
                chance(75),
                "rows",
                List.of(known(row)));
    }

    /** Periods in any order, neighbours alike among them. */
    private List<Map<String, @Nullable Object>> counting() {
        var counting = new ArrayList<Map<String, @Nullable Object>>();
        for (var i = random.nextInt(3); i >= 0; i--) {
            counting.add(values("from", date(), "countsAs", anyOf(COUNTS_AS), "countsForGoal3", chance(60)));
        }
        return counting;
    }

    private Map<String, @Nullable Object> anyPeriod() {
        var date = date();
        var other = date();
        var from = date.isBefore(other) ? date : other;
        var to = date.isBefore(other) ? other : date;
        return period(from, chance(40) ? null : to);
    }

    private LocalDate date() {
        return dateAround(random, day);
    }

    public static LocalDate dateAround(Random random, LocalDate day) {
        var near = day.minusMonths(MONTHS_BACK.get(random.nextInt(MONTHS_BACK.size())));
        return switch (random.nextInt(4)) {
            case 0 -> near.withDayOfMonth(near.lengthOfMonth());
            case 1 -> day.plusDays(random.nextInt(800) - 500);
            default -> near.plusDays(random.nextInt(5) - 2);
        };
    }

    /** On some day, at times shortly before midnight in Copenhagen or after; some rows were known for a while only. */
    private Map<String, @Nullable Object> known(Map<String, @Nullable Object> row) {
        var recorded = random.nextInt(KNOWINGS.size());
        row.put("recordedAt", KNOWINGS.get(recorded));
        if (chance(25) && recorded + 1 < KNOWINGS.size()) {
            row.put("supersededAt", KNOWINGS.get(recorded + 1 + random.nextInt(KNOWINGS.size() - recorded - 1)));
        }
        return row;
    }

    /** Null: now. */
    public static @Nullable LocalDate someDayOfKnowing(Random random) {
        var day = BusinessClock.dayOf(Instant.parse(KNOWINGS.get(random.nextInt(KNOWINGS.size()))));
        return random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(3) - 1);
    }

    private StreamState ofCitizen(String kind, Map<String, @Nullable Object> state) {
        state.put("citizenId", id);
        return new StreamState("citizen", kind, id.toString(), id, state);
    }

    private StreamState own(String source, String kind, String idName, Map<String, @Nullable Object> state) {
        var stream = new UUID(random.nextLong(), random.nextLong());
        state.put(idName, stream);
        state.put("citizenId", id);
        return new StreamState(source, kind, stream.toString(), id, state);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T anyOf(List<T> codes) {
        return codes.get(random.nextInt(codes.size()));
    }
}
