package dk.kk.shared.citizen.protection;

import static dk.kk.shared.citizen.directory.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random things said in any order, some of them twice, against a calendar that is coloured day by day. */
class ProtectionDaysTest {
    private static final Instant AT = Instant.parse("2007-03-01T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    private static final int YEAR = 365;

    /** Of three years, none of them a leap year. */
    private static final int DAYS = 3 * YEAR;

    private enum Kind {
        GRANT,
        RENEW,
        END,
        CORRECT,
        TAKE_AWAY
    }

    /** @param day of the grant, the renewal or the end; of the grant to correct, {@code from} being its true day */
    private record Said(Kind kind, int day, int from, int lapses) {}

    @Test
    void on_every_day_a_citizen_is_protected_exactly_when_the_calendar_says_so() {
        var taken = 0;
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var protection = new CitizenProtection(CitizenTimelines.none(UUID.randomUUID()), AT);
            var calendar = new Calendar();
            var said = random(random, calendar, 1);
            for (var step = 0; step < 20; step++) {
                var today = 1 + step * (2 * YEAR - 2) / 20;
                said = random.nextInt(5) == 0 ? said : random(random, calendar, today);
                var because = "seed %s, step %s, today %s: %s".formatted(seed, step, today, said);
                var takes = takes(protection, said, today);
                taken += takes ? 1 : 0;
                assertThat(takes).as(because).isEqualTo(calendar.takes(said, today));
                assertThat(daysOf(protection)).as(because).isEqualTo(calendar.untils());
            }
        }
        assertThat(taken).as("things that were not refused").isGreaterThan(400);
    }

    private static List<Optional<LocalDate>> daysOf(CitizenProtection protection) {
        var days = new ArrayList<>(Collections.nCopies(DAYS, Optional.<LocalDate>empty()));
        for (var row : protection.timeline().current()) {
            var until = CitizenProtection.validTo(row);
            for (var day = row.validFrom(); day.isBefore(until); day = day.plusDays(1)) {
                var other = days.set((int) FIRST.until(day, ChronoUnit.DAYS), Optional.of(until));
                if (other.isPresent()) {
                    throw new AssertionError("Two grants on " + day);
                }
            }
        }
        return days;
    }

    private static boolean takes(CitizenProtection protection, Said said, int today) {
        var days = new GrantedDays(day(said.from()), day(said.lapses()));
        try {
            switch (said.kind()) {
                case GRANT -> protection.grant(days, SOF, day(today));
                case RENEW -> protection.renew(days, SOF, day(today));
                case END -> protection.end(day(said.day()), SOF, day(today));
                case CORRECT -> protection.correct(day(said.day()), days, SOF, day(today));
                case TAKE_AWAY -> protection.correct(day(said.day()), null, SOF, day(today));
            }
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    /** Mostly a year or less; often of a day on which a grant begins. */
    private static Said random(Random random, Calendar calendar, int today) {
        var from = random.nextInt(8) == 0 ? random.nextInt(2 * YEAR) : Math.max(0, today - random.nextInt(200));
        var length = random.nextInt(3) == 0 ? YEAR : random.nextInt(-5, YEAR + 5);
        var begun = calendar.days[random.nextInt(2 * YEAR)];
        var day = begun == null || random.nextInt(4) == 0 ? random.nextInt(2 * YEAR) : begun.from();
        var end = begun == null ? day : begun.from() + random.nextInt(YEAR);
        var kind = Kind.values()[random.nextInt(Kind.values().length)];
        return new Said(kind, kind == Kind.END ? Math.min(end, DAYS - 1) : day, from, Math.max(0, from + length));
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n);
    }

    private record Grant(int from, int lapses, boolean ended) {}

    /** Each day with the grant that protects on it. */
    private static final class Calendar {
        private final @Nullable Grant[] days = new @Nullable Grant[DAYS + YEAR];

        /** For each day that is protected, the first day on which that grant protects no more. */
        List<Optional<LocalDate>> untils() {
            return IntStream.range(0, DAYS)
                    .mapToObj(n -> Optional.ofNullable(days[n]).map(grant -> day(end(n, grant))))
                    .toList();
        }

        private int end(int day, Grant grant) {
            var end = day;
            while (grant.equals(days[end])) {
                end++;
            }
            return end;
        }

        boolean takes(Said said, int today) {
            return switch (said.kind()) {
                case GRANT -> isPossible(said, today) && put(said);
                case RENEW -> isPossible(said, today) && renew(said);
                case END -> said.day() <= today && end(said);
                case CORRECT -> correct(said, isPossible(said, today));
                case TAKE_AWAY -> begins(said.day()) && clear(days[said.day()]);
            };
        }

        private static boolean isPossible(Said said, int today) {
            return said.from() <= today && said.lapses() > said.from() && said.lapses() - said.from() <= YEAR;
        }

        private boolean put(Said said) {
            for (var n = said.from(); n < said.lapses(); n++) {
                if (days[n] != null) {
                    return false;
                }
            }
            for (var n = said.from(); n < said.lapses(); n++) {
                days[n] = new Grant(said.from(), said.lapses(), false);
            }
            return true;
        }

        private boolean renew(Said said) {
            var before = days.clone();
            var running = days[said.from()];
            if (running == null || running.ended() || said.lapses() <= running.lapses()) {
                return false;
            }
            for (var n = said.from(); n < days.length && running.equals(days[n]); n++) {
                days[n] = null;
            }
            return put(said) || restore(before);
        }

        private boolean end(Said said) {
            var running = days[said.day()];
            if (running == null || running.ended() || running.from() == said.day()) {
                return false;
            }
            for (var n = 0; n < days.length; n++) {
                if (running.equals(days[n])) {
                    days[n] = n < said.day() ? new Grant(running.from(), running.lapses(), true) : null;
                }
            }
            return true;
        }

        private boolean correct(Said said, boolean isPossible) {
            var before = days.clone();
            if (!begins(said.day()) || !isPossible) {
                return false;
            }
            clear(days[said.day()]);
            return put(said) || restore(before);
        }

        private boolean begins(int day) {
            var grant = days[day];
            return grant != null && grant.from() == day;
        }

        private boolean clear(@Nullable Grant mistaken) {
            for (var n = 0; n < days.length; n++) {
                days[n] = mistaken != null && mistaken.equals(days[n]) ? null : days[n];
            }
            return true;
        }

        private boolean restore(@Nullable Grant[] before) {
            System.arraycopy(before, 0, days, 0, days.length);
            return false;
        }
    }
}
