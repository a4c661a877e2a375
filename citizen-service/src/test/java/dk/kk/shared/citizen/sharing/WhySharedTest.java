package dk.kk.shared.citizen.sharing;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.citizen.directory.Administration.SOF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.cases.CaseType;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.sharing.WhyShared.Told;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By example, and for random cases against a look at each day. */
class WhySharedTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 40;

    @Test
    void a_citizen_is_shared_since_the_later_opening_because_of_these_cases() {
        var bif = known(CaseType.CASH_BENEFIT, 3, null);
        var sof = known(CaseType.TREATMENT, 10, null);
        var cases = List.of(sof, bif);

        var why = WhyShared.of(cases, day(12), Set.of());
        assertThat(why.since()).isEqualTo(day(10));
        assertThat(why.told())
                .containsExactly(
                        new Told(SharedReason.SHARED, null, null, day(10)),
                        new Told(SharedReason.COUNTS, BIF, bif, day(3)),
                        new Told(SharedReason.COUNTS, SOF, sof, day(10)));
        assertThat(reasons(cases, 12, Set.of(SOF)))
                .containsExactly(SharedReason.SHARED, SharedReason.COUNTS, SharedReason.COUNTS_UNTOLD);
    }

    @Test
    void why_a_citizen_is_not_shared_is_said_of_each_side() {
        assertThat(reasons(List.of(), 5, Set.of()))
                .containsExactly(SharedReason.NOT_SHARED, SharedReason.NO_CASE, SharedReason.NO_CASE);
        assertThat(reasons(
                        List.of(known(CaseType.CASH_BENEFIT, 1, 4), known(CaseType.HOUSING_SUPPORT, 1, null)),
                        5,
                        Set.of()))
                .containsExactly(SharedReason.NOT_SHARED, SharedReason.ENDED, SharedReason.DOES_NOT_COUNT);
        assertThat(reasons(
                        List.of(known(CaseType.CASH_BENEFIT, 6, 9), known(CaseType.HOUSING_SUPPORT, 1, null)),
                        5,
                        Set.of(SOF)))
                .containsExactly(SharedReason.NOT_SHARED, SharedReason.LATER, SharedReason.DOES_NOT_COUNT_UNTOLD);
        var ended = WhyShared.of(
                List.of(known(CaseType.CASH_BENEFIT, 1, 4), known(CaseType.START_BENEFIT, 2, 3)), day(5), Set.of());
        assertThat(ended.told().get(1).day()).isEqualTo(day(4));
    }

    @Test
    void on_every_day_the_answer_is_that_of_the_derived_periods() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var cases = Stream.generate(() -> random(random))
                    .limit(random.nextInt(6))
                    .toList();
            @Nullable LocalDate since = null;
            for (var n = 0; n < DAYS; n++) {
                var shared = counts(cases, BIF, day(n)) && counts(cases, SOF, day(n));
                since = !shared ? null : since == null ? day(n) : since;
                var why = WhyShared.of(cases, day(n), Set.of());
                assertThat(why.since())
                        .as("seed %s, day %s of %s", seed, n, cases)
                        .isEqualTo(since);
                for (var side : Administration.values()) {
                    var told = why.told().stream()
                            .filter(reason -> reason.administration() == side)
                            .anyMatch(reason -> reason.reason() == SharedReason.COUNTS);
                    assertThat(told).isEqualTo(counts(cases, side, day(n)));
                }
            }
        }
    }

    private static boolean counts(List<KnownCase> cases, Administration side, LocalDate day) {
        return cases.stream()
                .anyMatch(known -> known.type().administration() == side
                        && known.type().countsAsShared()
                        && !day.isBefore(known.days().from())
                        && (known.days().to() == null
                                || day.isBefore(known.days().to())));
    }

    private static List<SharedReason> reasons(List<KnownCase> cases, int day, Set<Administration> untold) {
        return WhyShared.of(cases, day(day), untold).told().stream()
                .map(Told::reason)
                .toList();
    }

    private static KnownCase random(Random random) {
        var type = CaseType.values()[random.nextInt(CaseType.values().length)];
        var from = random.nextInt(DAYS - 1);
        return known(type, from, random.nextBoolean() ? null : from + 1 + random.nextInt(DAYS - from));
    }

    private static KnownCase known(CaseType type, int from, @Nullable Integer to) {
        return new KnownCase(type, new Period(day(from), to == null ? null : day(to)));
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n);
    }
}
