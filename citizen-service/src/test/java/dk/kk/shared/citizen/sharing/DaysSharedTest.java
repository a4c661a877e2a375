package dk.kk.shared.citizen.sharing;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.cases.Case;
import dk.kk.shared.citizen.cases.CaseType;
import dk.kk.shared.citizen.cases.OpenDays;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a citizen is shared: by example, and for random cases against a day-by-day look. */
class DaysSharedTest {

    private static final Instant AT = Instant.parse("2007-11-30T11:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 40;

    @Test
    void sharing_begins_with_the_later_opening_and_ends_with_the_first_closing() {
        var cases = List.of(aCase(CaseType.CASH_BENEFIT, 3, 20), aCase(CaseType.SOCIAL_SUPPORT, 10, null));

        assertThat(DaysShared.of(cases).periods()).containsExactly(new Period(day(10), day(20)));
    }

    @Test
    void housing_support_does_not_make_a_citizen_shared() {
        var cases = List.of(aCase(CaseType.CASH_BENEFIT, 3, null), aCase(CaseType.HOUSING_SUPPORT, 3, null));

        assertThat(DaysShared.of(cases).periods()).isEmpty();
    }

    @Test
    void the_day_a_case_is_closed_is_not_shared_any_more() {
        var cases = List.of(aCase(CaseType.CASH_BENEFIT, 3, 5), aCase(CaseType.TREATMENT, 5, 9));

        assertThat(DaysShared.of(cases).periods()).isEmpty();
    }

    @Test
    void cases_that_follow_each_other_without_a_gap_share_without_a_gap() {
        var cases = List.of(
                aCase(CaseType.CASH_BENEFIT, 3, 10),
                aCase(CaseType.SICKNESS_BENEFIT, 10, null),
                aCase(CaseType.TREATMENT, 1, null));

        assertThat(DaysShared.of(cases).periods()).containsExactly(new Period(day(3), null));
    }

    @Test
    void on_every_day_a_citizen_is_shared_exactly_when_both_sides_have_an_open_case_that_counts() {
        for (var seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var cases = random(random, 1 + seed / 500);
            var shared = DaysShared.of(cases);
            for (var n = 0; n < DAYS + 5; n++) {
                var expected = isOpen(cases, BIF, day(n)) && isOpen(cases, SOF, day(n));
                assertThat(holds(shared, day(n)))
                        .as("seed %s, day %s of %s", seed, n, days(cases))
                        .isEqualTo(expected);
            }
            assertThat(shared).as("seed %s: coalesced", seed).isEqualTo(new Periods(shared.periods()));
        }
    }

    @Test
    void days_without_others_are_those_that_no_other_holds() {
        for (var seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var some = new Periods(days(random(random, 3)));
            var others = new Periods(days(random(random, 3)));
            for (var n = 0; n < DAYS + 5; n++) {
                assertThat(holds(some.without(others), day(n)))
                        .as("seed %s, day %s: %s without %s", seed, n, some, others)
                        .isEqualTo(holds(some, day(n)) && !holds(others, day(n)));
            }
        }
    }

    private static List<Case> random(Random random, int atMost) {
        var cases = new ArrayList<Case>();
        for (var n = random.nextInt(atMost + 1); n > 0; n--) {
            var type = CaseType.values()[random.nextInt(CaseType.values().length)];
            var from = random.nextInt(DAYS - 1);
            cases.add(aCase(type, from, random.nextBoolean() ? null : from + 1 + random.nextInt(DAYS - from)));
        }
        return cases;
    }

    private static boolean isOpen(List<Case> cases, Administration side, LocalDate day) {
        return cases.stream()
                .anyMatch(open -> open.administration() == side
                        && open.type().countsAsShared()
                        && holds(Periods.of(open.days()), day));
    }

    private static boolean holds(Periods periods, LocalDate day) {
        return periods.periods().stream().anyMatch(period -> period.contains(day));
    }

    private static List<Period> days(List<Case> cases) {
        return cases.stream().map(Case::days).toList();
    }

    private static Case aCase(CaseType type, int from, @Nullable Integer to) {
        var days = OpenDays.of(new Period(day(from), to == null ? null : day(to)));
        return Case.open(UUID.randomUUID(), null, type, new ResponsibleTeam("T", "C", null), days, AT);
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n);
    }
}
