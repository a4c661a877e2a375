package dk.kk.shared.offer.counting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.days.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final int ROUNDS = 5_000;
    private static final int DAYS = 20;

    /** The twenty days around it have a leap day among them. */
    private static final LocalDate FIRST = LocalDate.of(2008, 2, 20);

    private static final Counts ACTIVATION = new Counts(CountsAs.ACTIVATION, true);
    private static final Counts NONE = new Counts(CountsAs.NONE, true);
    private static final Instant NOW = Instant.parse("2007-11-30T11:00:00Z");

    @Test
    void an_offer_counts_from_day_to_day_as_if_each_change_were_painted_over_the_days() {
        var random = new Random(3_357);
        for (var round = 0; round < ROUNDS; round++) {
            var validFrom = day(random);
            var listed = anyCounts(random);
            var changes = new ArrayList<CountingChange>();
            for (var i = random.nextInt(6); i > 0; i--) {
                changes.add(change(day(random), anyCounts(random)));
            }
            var counting = Counting.of(validFrom, listed, changes);

            for (var day = FIRST.minusDays(3); day.isBefore(FIRST.plusDays(DAYS + 3)); day = day.plusDays(1)) {
                assertThat(counting.on(day))
                        .as("%s of %s on %s", changes, listed, day)
                        .isEqualTo(painted(listed, changes, day));
            }
            assertIsWholeAndShort(counting);
            assertIsCutAsItCounts(counting, random);
        }
    }

    @Test
    void changes_of_different_days_come_in_any_order() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var changes = new ArrayList<CountingChange>();
            var days = new HashSet<LocalDate>();
            for (var i = random.nextInt(6); i > 0; i--) {
                var day = day(random);
                if (days.add(day)) {
                    changes.add(change(day, anyCounts(random)));
                }
            }
            var counting = Counting.of(FIRST, ACTIVATION, changes);
            Collections.shuffle(changes, random);
            assertThat(Counting.of(FIRST, ACTIVATION, changes)).isEqualTo(counting);
        }
    }

    @Test
    void what_is_copied_is_read_as_it_was_written() {
        var counting = Counting.of(FIRST, ACTIVATION, List.of(change(FIRST.plusDays(9), NONE)));
        var column = new CountingColumn();

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(counting)))
                .isEqualTo(counting);
    }

    /** Before the first change as listed; after it as said last of the latest day that is not later. */
    private static Counts painted(Counts listed, List<CountingChange> changes, LocalDate day) {
        var painted = listed;
        for (var each = FIRST; !each.isAfter(day); each = each.plusDays(1)) {
            for (var change : changes) {
                painted = change.countsFrom().equals(each) ? change.counts() : painted;
            }
        }
        return painted;
    }

    private static void assertIsWholeAndShort(Counting counting) {
        var periods = counting.periods();
        for (var i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i - 1).to()).isEqualTo(periods.get(i).from());
            assertThat(periods.get(i - 1).counts()).isNotEqualTo(periods.get(i).counts());
        }
        assertThat(periods.getLast().to()).isNull();
    }

    private static void assertIsCutAsItCounts(Counting counting, Random random) {
        var from = day(random).minusDays(3);
        var to = from.plusDays(1 + random.nextInt(DAYS));
        var days = new ArrayList<LocalDate>();
        counting.cut(new Period(from, to))
                .forEach(piece -> piece.from().datesUntil(piece.to()).forEach(day -> {
                    assertThat(piece.counts()).isEqualTo(counting.on(day));
                    days.add(day);
                }));
        assertThat(days).containsExactlyElementsOf(from.datesUntil(to).toList());
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static Counts anyCounts(Random random) {
        return new Counts(random.nextBoolean() ? CountsAs.ACTIVATION : CountsAs.NONE, random.nextBoolean());
    }

    private static CountingChange change(LocalDate from, Counts counts) {
        return new CountingChange(from, counts, "Lov", NOW);
    }
}
