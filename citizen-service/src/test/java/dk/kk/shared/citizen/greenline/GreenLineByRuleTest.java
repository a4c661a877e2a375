package dk.kk.shared.citizen.greenline;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Needs that change, lifts and what is said by hand, in any order, against three calendars that are coloured day by day, and every
 * belief of before against a copy taken then.
 */
class GreenLineByRuleTest {
    private static final Instant AT = Instant.parse("2007-03-01T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 16;
    private static final int STEPS = 25;

    private enum Kind {
        NEEDS,
        SET,
        END,
        CORRECT,
        LIFT,
        END_LIFT,
        CORRECT_LIFT
    }

    private record Said(Kind kind, int day, int length, Administration by) {}

    @Test
    void on_every_day_a_citizen_is_on_the_line_as_the_calendars_say_now_and_as_was_believed() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var citizen = UUID.randomUUID();
            CitizenTimelines<CitizenKey, GreenLinePeriod> timelines = CitizenTimelines.none(citizen);
            CitizenTimelines<CitizenKey, LiftPeriod> lifts = CitizenTimelines.none(citizen);
            var calendars = new Calendars();
            var beliefs = new ArrayList<List<@Nullable GreenLinePeriod>>();
            for (var step = 0; step < STEPS; step++) {
                var said = new Said(
                        Kind.values()[random.nextInt(Kind.values().length)],
                        random.nextInt(DAYS - 1),
                        random.nextInt(DAYS),
                        random.nextBoolean() ? BIF : SOF);
                var today = 1 + step * (DAYS - 2) / STEPS;
                var because = "seed %s, step %s, today %s: %s".formatted(seed, step, today, said);
                var taken = calendars.takes(said, today);
                var line = new CitizenGreenLine(timelines, lifts, calendars.needs(), AT.plusSeconds(step));
                assertThat(takes(line, said, today)).as(because).isEqualTo(taken);
                beliefs.add(calendars.shown());
                for (var n = 0; n < DAYS; n++) {
                    for (var then = 0; then <= step; then++) {
                        assertThat(line.timeline()
                                        .asOf(day(n), AT.plusSeconds(then))
                                        .orElse(null))
                                .as("%s, day %s as believed at step %s", because, n, then)
                                .isEqualTo(beliefs.get(then).get(n));
                    }
                }
            }
        }
    }

    private static boolean takes(CitizenGreenLine line, Said said, int today) {
        try {
            switch (said.kind()) {
                case NEEDS -> line.follow();
                case SET -> line.set(GreenLineReason.ACUTE_NEED, day(said.day()), said.by(), day(today));
                case END -> line.end(day(said.day()), said.by(), day(today));
                case CORRECT -> line.correct(day(said.day()));
                case LIFT -> line.lift(LiftReason.CITIZEN_DECLINES, day(said.day()), said.by(), day(today));
                case END_LIFT -> line.endLift(day(said.day()), said.by(), day(today));
                case CORRECT_LIFT -> line.correctLift(day(said.day()));
            }
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n);
    }

    private static final class Calendars {
        private final boolean[] needs = new boolean[DAYS];
        private final Calendar<GreenLinePeriod> byHand = new Calendar<>();
        private final Calendar<LiftPeriod> lifted = new Calendar<>();

        boolean takes(Said said, int today) {
            return switch (said.kind()) {
                case NEEDS -> turn(said);
                case SET ->
                    byHand.begin(said.day(), today, GreenLinePeriod.setBy(said.by(), GreenLineReason.ACUTE_NEED));
                case END -> byHand.end(said.day(), today, period -> period.endedBy(said.by()));
                case CORRECT -> byHand.erase(said.day());
                case LIFT ->
                    GreenLinePeriod.OF_RULE.equals(shown().get(said.day()))
                            && lifted.begin(
                                    said.day(), today, LiftPeriod.setBy(said.by(), LiftReason.CITIZEN_DECLINES));
                case END_LIFT -> lifted.end(said.day(), today, lift -> lift.endedBy(said.by()));
                case CORRECT_LIFT -> lifted.erase(said.day());
            };
        }

        /** On some days there are needs now where there were none, and the other way round. */
        private boolean turn(Said said) {
            for (var n = said.day(); n < Math.min(DAYS, said.day() + said.length()); n++) {
                needs[n] = !needs[n];
            }
            return true;
        }

        Periods needs() {
            var days = new ArrayList<Period>();
            for (var n = 0; n < DAYS; n++) {
                if (needs[n]) {
                    days.add(n == DAYS - 1 ? Period.since(day(n)) : new Period(day(n), day(n + 1)));
                }
            }
            return new Periods(days);
        }

        List<@Nullable GreenLinePeriod> shown() {
            var shown = new ArrayList<@Nullable GreenLinePeriod>();
            for (var n = 0; n < DAYS; n++) {
                var said = byHand.on(n);
                var byRule = needs[n] && lifted.on(n) == null ? GreenLinePeriod.OF_RULE : null;
                shown.add(said != null ? said : byRule);
            }
            return shown;
        }
    }

    /** Its last day stands for all that follow. */
    private static final class Calendar<V> {
        private final @Nullable Object[] days = new @Nullable Object[DAYS];

        boolean begin(int day, int today, V value) {
            for (var n = day; n < DAYS; n++) {
                if (days[n] != null) {
                    return false;
                }
            }
            if (day > today) {
                return false;
            }
            paint(day, DAYS - 1, value);
            return true;
        }

        boolean end(int lastDay, int today, UnaryOperator<V> ended) {
            var open = on(DAYS - 1);
            if (open == null || lastDay > today || !open.equals(days[lastDay])) {
                return false;
            }
            paint(firstOf(lastDay), lastDay, ended.apply(open));
            paint(lastDay + 1, DAYS - 1, null);
            return true;
        }

        boolean erase(int day) {
            var mistaken = on(day);
            if (mistaken == null || firstOf(day) != day) {
                return false;
            }
            for (var n = day; n < DAYS && mistaken.equals(days[n]); n++) {
                days[n] = null;
            }
            return true;
        }

        @SuppressWarnings("unchecked") // it holds nothing else
        @Nullable
        V on(int day) {
            return (V) days[day];
        }

        private int firstOf(int day) {
            var first = day;
            while (first > 0 && Objects.equals(days[first - 1], days[day])) {
                first--;
            }
            return first;
        }

        private void paint(int from, int to, @Nullable V with) {
            for (var n = from; n <= to; n++) {
                days[n] = with;
            }
        }
    }
}
