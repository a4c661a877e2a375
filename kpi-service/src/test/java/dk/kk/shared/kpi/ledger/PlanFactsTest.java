package dk.kk.shared.kpi.ledger;

import static dk.kk.shared.kpi.Someone.rows;
import static dk.kk.shared.kpi.Someone.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanFactsTest {

    private static final LocalDate MADE = LocalDate.of(2007, 1, 10);
    private static final LocalDate FIRST = LocalDate.of(2007, 5, 1);
    private static final LocalDate SECOND = LocalDate.of(2007, 9, 1);
    private static final LocalDate ENDED = LocalDate.of(2007, 10, 1);

    @Test
    void a_plan_is_in_force_in_pieces_that_begin_with_what_keeps_it_updated() {
        var facts = FoldedFacts.known(
                socialPlan(row(1, 2, MADE, null, null), row(2, 3, MADE, FIRST, null), row(3, 0, MADE, SECOND, ENDED)));

        assertThat(pieces(facts))
                .containsExactlyInAnyOrder(
                        tuple("MADE", MADE, FIRST),
                        tuple("FOLLOWED_UP", FIRST, SECOND),
                        tuple("FOLLOWED_UP", SECOND, ENDED));
    }

    @Test
    void what_was_known_before_stays_known_as_of_then_and_is_told_once() {
        var facts = FoldedFacts.all(socialPlan(row(1, 2, MADE, null, null), row(2, 0, MADE, FIRST, null))).stream()
                .filter(fact -> fact.kind() == FactKind.SOCIAL_PLAN)
                .toList();

        assertThat(facts)
                .extracting(Fact::days, Fact::recordedAt, Fact::supersededAt)
                .containsExactlyInAnyOrder(
                        tuple(Period.since(MADE), at(1), at(2)),
                        tuple(new Period(MADE, FIRST), at(2), null),
                        tuple(Period.since(FIRST), at(2), null));
    }

    @Test
    void a_follow_up_that_is_taken_back_keeps_no_plan_updated() {
        var facts = FoldedFacts.known(socialPlan(row(1, 2, MADE, SECOND, null), row(2, 0, MADE, FIRST, null)));

        assertThat(pieces(facts))
                .containsExactlyInAnyOrder(tuple("MADE", MADE, FIRST), tuple("FOLLOWED_UP", FIRST, null));
    }

    @Test
    void a_plan_that_was_never_made_is_only_offered() {
        var facts = FoldedFacts.known(socialPlan(
                values("phase", "DECLINED", "offeredOn", MADE, "declinedOn", FIRST, "recordedAt", at(1).toString())));

        assertThat(facts).extracting(Fact::kind).containsExactly(FactKind.SOCIAL_PLAN_OFFERED);
        assertThat(facts.getFirst().days().from()).isEqualTo(MADE);
    }

    @Test
    void a_plan_that_is_only_needed_is_nothing_yet_and_one_that_is_agreed_is_only_offered() {
        var needed = values("phase", "NEEDED", "neededOn", MADE, "recordedAt", at(1).toString());
        assertThat(FoldedFacts.all(socialPlan(needed))).isEmpty();

        var agreed = values("phase", "AGREED", "offeredOn", FIRST, "agreedOn", SECOND, "recordedAt", at(2).toString());
        assertThat(FoldedFacts.known(socialPlan(agreed)))
                .extracting(Fact::kind)
                .containsExactly(FactKind.SOCIAL_PLAN_OFFERED);
    }

    @Test
    void a_plan_that_another_one_replaced_is_in_force_until_then() {
        var replaced = row(2, 0, MADE, null, ENDED);
        replaced.put("phase", "REPLACED");
        replaced.put("replacedBy", UUID.randomUUID());

        assertThat(pieces(FoldedFacts.known(socialPlan(row(1, 2, MADE, null, null), replaced))))
                .containsExactly(tuple("MADE", MADE, ENDED));
    }

    @Test
    void a_plan_that_was_registered_wrongly_counts_as_known_before_and_never_as_known_after() {
        var discarded = values("phase", "DISCARDED", "discardedOn", ENDED, "recordedAt", at(3).toString());
        var facts = FoldedFacts.all(socialPlan(row(1, 2, MADE, null, null), row(2, 3, MADE, FIRST, null), discarded));

        assertThat(facts)
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.supersededAt()).isNotNull().isBeforeOrEqualTo(at(3)));
        assertThat(facts)
                .filteredOn(fact -> at(2).equals(fact.recordedAt()))
                .extracting(Fact::days)
                .contains(new Period(MADE, FIRST), Period.since(FIRST));
    }

    @Test
    void a_plan_ended_on_the_day_it_was_made_was_never_in_force() {
        assertThat(pieces(FoldedFacts.known(socialPlan(row(1, 0, MADE, null, MADE)))))
                .isEmpty();
    }

    @Test
    void on_every_day_the_latest_confirmation_is_the_one_that_was_made_by_then() {
        for (var seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var confirmations = new TreeSet<LocalDate>();
            for (var i = 0; i <= seed / 60; i++) {
                confirmations.add(MADE.plusDays(random.nextInt(200)));
            }
            var ended = random.nextBoolean() ? MADE.plusDays(random.nextInt(250)) : null;
            if (ended != null) {
                confirmations.tailSet(ended, true).clear();
            }
            if (confirmations.isEmpty()) {
                continue;
            }
            var facts = FoldedFacts.known(socialPlan(history(confirmations, ended)));
            for (var day = MADE.minusDays(1); day.isBefore(MADE.plusDays(260)); day = day.plusDays(1)) {
                var over = ended != null && !day.isBefore(ended);
                assertThat(confirmedOn(facts, day))
                        .as("seed %d on %s", seed, day)
                        .isEqualTo(over ? null : confirmations.floor(day));
            }
        }
    }

    @SafeVarargs
    private static StreamState socialPlan(Map<String, @Nullable Object>... rows) {
        return plan(List.of(rows));
    }

    private static StreamState socialPlan(List<Map<String, @Nullable Object>> rows) {
        return plan(rows);
    }

    private static StreamState plan(List<Map<String, @Nullable Object>> rows) {
        var citizen = UUID.randomUUID();
        var state = rows(rows);
        state.put("citizenId", citizen);
        return new StreamState("plan", "social-plan", UUID.randomUUID().toString(), citizen, state);
    }

    /** One row when it is made, one for each follow-up, one for the end. */
    private static List<Map<String, @Nullable Object>> history(
            TreeSet<LocalDate> confirmations, @Nullable LocalDate ended) {
        var made = confirmations.first();
        var last = confirmations.size() + (ended == null ? 0 : 1);
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var day : confirmations) {
            var step = rows.size() + 1;
            rows.add(row(step, step == last ? 0 : step + 1, made, day.equals(made) ? null : day, null));
        }
        if (ended != null) {
            var latest = confirmations.last();
            rows.add(row(last, 0, made, latest.equals(made) ? null : latest, ended));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> row(
            int recorded,
            int superseded,
            LocalDate madeOn,
            @Nullable LocalDate followedUpOn,
            @Nullable LocalDate endedOn) {
        return values(
                "phase", "MADE",
                "offeredOn", madeOn,
                "madeOn", madeOn,
                "followedUpOn", followedUpOn,
                "endedOn", endedOn,
                "recordedAt", at(recorded).toString(),
                "supersededAt", superseded == 0 ? null : at(superseded).toString());
    }

    private static Instant at(int step) {
        return Instant.parse("2008-01-01T10:00:00Z").plusSeconds(step);
    }

    private static List<Tuple> pieces(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.SOCIAL_PLAN)
                .map(fact -> tuple(fact.code(), fact.days().from(), fact.days().to()))
                .toList();
    }

    private static @Nullable LocalDate confirmedOn(List<Fact> facts, LocalDate day) {
        return facts.stream()
                .filter(fact ->
                        fact.kind() == FactKind.SOCIAL_PLAN && fact.days().contains(day))
                .map(fact -> fact.days().from())
                .findFirst()
                .orElse(null);
    }
}
