package dk.kk.shared.citizen.greenline;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.days.Periods;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random things said in any order, some of them twice, against a calendar that is coloured day by day. */
class GreenLineDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 24;

    private enum Kind {
        SET,
        END,
        CORRECT
    }

    private record Said(Kind kind, int day, Administration by, GreenLineReason reason) {}

    @Test
    void on_every_day_a_citizen_is_on_the_line_exactly_when_the_calendar_says_so() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var line = Lines.of(Periods.of());
            var calendar = new Calendar();
            var said = random(random);
            for (var step = 0; step < 30; step++) {
                var today = 1 + step * (DAYS - 2) / 30;
                said = random.nextInt(4) == 0 ? said : random(random);
                var because = "seed %s, step %s, today %s: %s".formatted(seed, step, today, said);
                assertThat(takes(line, said, today)).as(because).isEqualTo(calendar.takes(said, today));
                for (var n = 0; n < DAYS; n++) {
                    assertThat(line.timeline().asOf(day(n)).orElse(null))
                            .as("%s, day %s", because, n)
                            .isEqualTo(calendar.days[n]);
                }
                hasNoOverlap(line.timeline(), because);
            }
        }
    }

    private static boolean takes(CitizenGreenLine line, Said said, int today) {
        try {
            switch (said.kind()) {
                case SET -> line.set(said.reason(), day(said.day()), said.by(), day(today));
                case END -> line.end(day(said.day()), said.by(), day(today));
                case CORRECT -> line.correct(day(said.day()));
            }
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    private static void hasNoOverlap(Timeline<GreenLinePeriod> timeline, String because) {
        for (var n = 0; n < DAYS; n++) {
            var day = day(n);
            assertThat(timeline.current().stream().filter(row -> row.heldOn(day)))
                    .as("%s, day %s", because, n)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Said random(Random random) {
        return new Said(
                Kind.values()[random.nextInt(10) / 4],
                random.nextInt(DAYS),
                random.nextBoolean() ? BIF : SOF,
                GreenLineReason.values()[random.nextInt(2)]);
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n);
    }

    /** Each day with what holds on it; its last one stands for all that follow, which no period that is over reaches. */
    private static final class Calendar {
        private final @Nullable GreenLinePeriod[] days = new @Nullable GreenLinePeriod[DAYS];

        boolean takes(Said said, int today) {
            return switch (said.kind()) {
                case SET -> set(said, today);
                case END -> end(said, today);
                case CORRECT -> correct(said);
            };
        }

        private boolean set(Said said, int today) {
            for (var n = said.day(); n < DAYS; n++) {
                if (days[n] != null) {
                    return false;
                }
            }
            if (said.day() > today) {
                return false;
            }
            paint(said.day(), DAYS - 1, GreenLinePeriod.setBy(said.by(), said.reason()));
            return true;
        }

        private boolean end(Said said, int today) {
            var open = days[DAYS - 1];
            if (open == null || said.day() > today || !open.equals(days[said.day()])) {
                return false;
            }
            paint(firstOf(said.day()), said.day(), open.endedBy(said.by()));
            paint(said.day() + 1, DAYS - 1, null);
            return true;
        }

        private boolean correct(Said said) {
            var mistaken = days[said.day()];
            if (mistaken == null || firstOf(said.day()) != said.day()) {
                return false;
            }
            for (var n = said.day(); n < DAYS && mistaken.equals(days[n]); n++) {
                days[n] = null;
            }
            return true;
        }

        private int firstOf(int day) {
            var first = day;
            while (first > 0 && Objects.equals(days[first - 1], days[day])) {
                first--;
            }
            return first;
        }

        private void paint(int from, int to, @Nullable GreenLinePeriod with) {
            for (var n = from; n <= to; n++) {
                days[n] = with;
            }
        }
    }
}
