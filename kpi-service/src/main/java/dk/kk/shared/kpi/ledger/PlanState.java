package dk.kk.shared.kpi.ledger;

import static dk.kk.shared.kpi.ledger.FactKind.JOB_PLAN;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN;
import static dk.kk.shared.kpi.ledger.FactKind.SOCIAL_PLAN_OFFERED;

import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its rows tell it, one for each time something became known. A row names only the latest follow-up, so that the earlier
 * ones are read from the rows before it; without them a plan would look older on a past day than it was.
 */
record PlanState(List<Row> rows) {

    Stream<Fact> socialPlanFacts() {
        return facts(row -> Stream.concat(offered(row), inForce(SOCIAL_PLAN, row)));
    }

    Stream<Fact> jobPlanFacts() {
        return facts(row -> inForce(JOB_PLAN, row));
    }

    private Stream<Fact> facts(Function<Row, Stream<Fact>> asKnown) {
        return LastingFacts.of(
                rows.stream().sorted(Comparator.comparing(Row::recordedAt)).flatMap(asKnown));
    }

    /** Once offered stays offered. A plan without an offer's date was offered when it was first dealt with. */
    private static Stream<Fact> offered(Row row) {
        return Stream.of(row.offeredOn, row.madeOn, row.declinedOn)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder())
                .stream()
                .map(day ->
                        new Fact(SOCIAL_PLAN_OFFERED, "OFFERED", Period.since(day), row.recordedAt, row.supersededAt));
    }

    /** From the making to the end, cut at each follow-up: a piece begins with what keeps the plan updated. */
    private Stream<Fact> inForce(FactKind kind, Row row) {
        var made = row.madeOn;
        if (made == null) {
            return Stream.empty();
        }
        var confirmations = followUps(row);
        confirmations.add(made);
        if (row.endedOn != null) {
            confirmations.tailSet(row.endedOn, true).clear();
        }
        return confirmations.stream().map(day -> {
            var next = confirmations.higher(day);
            return new Fact(
                    kind,
                    day.equals(made) ? "MADE" : "FOLLOWED_UP",
                    new Period(day, next == null ? row.endedOn : next),
                    row.recordedAt,
                    row.supersededAt);
        });
    }

    /** All that was known with this row: a date that a later row takes back by an earlier one counts no more. */
    private TreeSet<LocalDate> followUps(Row row) {
        var days = new TreeSet<LocalDate>();
        var made = row.madeOn;
        var latest = row.followedUpOn;
        if (made == null || latest == null) {
            return days;
        }
        rows.stream()
                .filter(known -> !known.recordedAt.isAfter(row.recordedAt) && made.equals(known.madeOn))
                .map(Row::followedUpOn)
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(made) && !day.isAfter(latest))
                .forEach(days::add);
        return days;
    }

    record Row(
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate declinedOn,
            @Nullable LocalDate madeOn,
            @Nullable LocalDate followedUpOn,
            @Nullable LocalDate endedOn,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}
}
