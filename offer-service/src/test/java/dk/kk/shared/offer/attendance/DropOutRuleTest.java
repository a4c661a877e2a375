package dk.kk.shared.offer.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.offer.enrolment.Week;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DropOutRuleTest {
    private static final DropOutRule RULE = new DropOutRule(4, 60);
    private static final int ROUNDS = 20_000;
    private static final Week FIRST = Week.parse("2007-W50");

    @Test
    void a_fall_to_below_the_threshold_warns_and_whoever_comes_again_is_warned_of_no_longer() {
        assertThat(since(10, 10, 8, 5)).isEqualTo(week(3));
        assertThat(since(10, 10, 8, 5, 0, 0, 0, 0)).as("no longer comes at all").isEqualTo(week(3));
        assertThat(since(10, 10, 8, 5, 0, 6)).isNull();
        assertThat(since(10, 10, 8, 5, 0, 6, 10, 10, 5)).as("falls again").isEqualTo(week(8));
    }

    @Test
    void little_that_does_not_fall_and_a_fall_to_enough_warn_of_nothing() {
        assertThat(since(2, 2, 2, 2, 2)).isNull();
        assertThat(since(0, 1, 2, 3, 4, 5)).isNull();
        assertThat(since(10, 10, 7, 6)).isNull();
        assertThat(since(10, 5, 0)).as("three weeks are no trend").isNull();
    }

    @Test
    void weeks_without_anything_due_are_left_out() {
        var weeks = new ArrayList<>(weeks(10, 10, 8));
        weeks.add(new RecordedAttendance(week(3), 600, 0, 600));
        weeks.add(new RecordedAttendance(week(4), 0, 0, 0));
        assertThat(RULE.warnsSince(weeks)).isNull();
        weeks.add(new RecordedAttendance(week(5), 600, 300, 0));
        assertThat(RULE.warnsSince(weeks)).isEqualTo(week(5));
    }

    @Test
    void in_whatever_order_weeks_are_recorded_the_warning_is_that_of_a_search_by_hand() {
        var random = new Random(20071130);
        var warned = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var rule = new DropOutRule(2 + 2 * random.nextInt(3), 1 + random.nextInt(100));
            var weeks = anyWeeks(random);
            var expected = byHand(rule, weeks);
            Collections.shuffle(weeks, random);
            assertThat(rule.warnsSince(weeks)).as("%s of %s", rule, weeks).isEqualTo(expected);
            warned += expected == null ? 0 : 1;
        }
        assertThat(warned).as("warnings among the examples").isBetween(ROUNDS / 20, ROUNDS);
    }

    @Test
    void whoever_is_away_lawfully_alone_is_never_warned_of() {
        var random = new Random(20091231);
        for (var round = 0; round < ROUNDS; round++) {
            var rule = new DropOutRule(2 + 2 * random.nextInt(3), 1 + random.nextInt(100));
            var weeks = anyWeeks(random).stream()
                    .map(week -> new RecordedAttendance(
                            week.week(),
                            week.plannedMinutes(),
                            week.plannedMinutes() - week.lawfulAbsenceMinutes(),
                            week.lawfulAbsenceMinutes()))
                    .toList();
            assertThat(rule.warnsSince(weeks)).as("%s of %s", rule, weeks).isNull();
        }
    }

    /** The first falling week of those that stand in an unbroken row of low weeks up to the last one; null where none does. */
    private static @Nullable Week byHand(DropOutRule rule, List<RecordedAttendance> inOrder) {
        var due = inOrder.stream()
                .filter(week -> week.plannedMinutes() > week.lawfulAbsenceMinutes())
                .toList();
        for (var start = 0; start < due.size(); start++) {
            var low = due.subList(start, due.size()).stream()
                    .allMatch(week -> percent(List.of(week)).compareTo(BigDecimal.valueOf(rule.threshold())) < 0);
            if (low && start + 1 >= rule.weeks()) {
                var half = start + 1 - rule.weeks() / 2;
                var earlier = due.subList(start + 1 - rule.weeks(), half);
                if (percent(due.subList(half, start + 1)).compareTo(percent(earlier)) < 0) {
                    return due.get(start).week();
                }
            }
        }
        return null;
    }

    private static BigDecimal percent(List<RecordedAttendance> weeks) {
        long due = 0;
        long met = 0;
        for (var week : weeks) {
            var owed = week.plannedMinutes() - week.lawfulAbsenceMinutes();
            due += owed;
            met += week.attendedMinutes() > owed ? owed : week.attendedMinutes();
        }
        return BigDecimal.valueOf(100 * met).divide(BigDecimal.valueOf(due), MathContext.DECIMAL128);
    }

    /** In their order, with gaps; small numbers, so that shares are often equal and often at the threshold. */
    private static List<RecordedAttendance> anyWeeks(Random random) {
        var weeks = new ArrayList<RecordedAttendance>();
        for (var i = 0; i < 1 + random.nextInt(14); i++) {
            if (random.nextInt(6) > 0) {
                var planned = random.nextInt(11);
                var lawful = random.nextInt(3) == 0 ? random.nextInt(planned + 1) : 0;
                weeks.add(new RecordedAttendance(week(i), planned, random.nextInt(12), lawful));
            }
        }
        return weeks;
    }

    private static @Nullable Week since(int... attendedOfTen) {
        return RULE.warnsSince(weeks(attendedOfTen));
    }

    private static List<RecordedAttendance> weeks(int... attendedOfTen) {
        return IntStream.range(0, attendedOfTen.length)
                .mapToObj(i -> new RecordedAttendance(week(i), 600, attendedOfTen[i] * 60, 0))
                .toList();
    }

    private static Week week(int number) {
        return new Week(FIRST.monday().plusWeeks(number));
    }
}
