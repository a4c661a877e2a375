package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.definition.Group.DISABILITY;
import static dk.kk.shared.kpi.definition.MatchColumn.M4;
import static dk.kk.shared.kpi.definition.Population.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.disclosure.SmallNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What those are told who see no small numbers, and an attacker who has all of it. */
class ProtectFiguresTest {

    private static final FigureDay MARCH = release(LocalDate.of(2009, 3, 31));
    private static final FigureDay APRIL = release(LocalDate.of(2009, 4, 30));
    private static final FigureDay PRINTED = new FigureDay(PublishedFigures.DAY, PublishedFigures.DAY);

    private static final Cell WHERE = new Cell(DISABILITY, M4);

    private static final List<ProtectFigures> KEYS =
            IntStream.range(0, 100).mapToObj(ProtectFiguresTest::keyed).toList();

    /**
     * Tables 1 and 2 and the goals of all populations: of each number, how far it moved between two releases. Who left was the last,
     * the second, ... of the cell. Numbers of many cells have moves that are seen seldom.
     */
    @Test
    void no_answer_of_two_releases_tells_whether_one_citizen_left_in_between() {
        for (var citizens = 1; citizens <= 5; citizens++) {
            var city = PublishedCity.ofFew(new Random(7), WHERE, citizens);
            var left = PublishedCity.without(city, WHERE);
            var stayed = KEYS.stream().map(key -> moved(key, city, city)).toList();
            var gone = KEYS.stream().map(key -> moved(key, city, left)).toList();
            for (var number = 0; number < stayed.getFirst().size(); number++) {
                var at = number;
                var possible = stayed.stream().map(moves -> moves.get(at)).collect(Collectors.toSet());
                assertThat(gone.stream()
                                .filter(moves -> !possible.contains(moves.get(at)))
                                .count())
                        .as("looks at number %d that say that one of %d left", number, citizens)
                        .isLessThan(KEYS.size() / 10);
            }
        }
    }

    /** Two cities of which the cells look the same look the same in everything: no margin says more than its cells. */
    @Test
    void no_margin_population_or_goal_says_more_than_its_cells() {
        var compared = 0;
        for (var seed = 0; seed < 40; seed++) {
            var city = PublishedCity.ofFew(new Random(seed), WHERE, 4);
            var fewer = PublishedCity.without(city, WHERE);
            var shown = KEYS.get(seed).of(city, MARCH);
            var shownOfFewer = KEYS.get(seed).of(fewer, MARCH);
            if (shown.cube().equals(shownOfFewer.cube())) {
                compared++;
                assertThat(answers(shown)).isEqualTo(answers(shownOfFewer));
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void what_is_left_of_a_total_when_all_that_is_shown_is_taken_off_is_nothing() {
        var shown = KEYS.getFirst().of(PublishedCity.ofFew(new Random(3), WHERE, 2), MARCH);
        var table = Table1View.of(shown, List.of());
        var rows = table.rows().stream().map(Table1View.Row::cells).toList();
        assertThat(rows.stream().flatMap(List::stream)).contains((Long) null);
        for (var row : rows) {
            assertThat(row.stream()
                            .limit(6)
                            .mapToLong(ProtectFiguresTest::zeroIfHidden)
                            .sum())
                    .isEqualTo(zeroIfHidden(row.get(6)));
        }
        for (var column = 0; column < 7; column++) {
            var at = column;
            assertThat(rows.stream().mapToLong(row -> zeroIfHidden(row.get(at))).sum())
                    .isEqualTo(zeroIfHidden(table.sofTotal().get(at)));
        }
    }

    @Test
    void every_number_that_is_shown_is_a_whole_five_and_shares_are_of_these() {
        var shown = KEYS.getFirst().of(PublishedCity.ofFew(new Random(5), WHERE, 2), MARCH);
        assertThat(numbers(shown)).allMatch(number -> number == null || (number >= 5 && number % 5 == 0));
        for (var goal : GoalView.all(shown, STRATEGY, List.of())) {
            assertThat(goal.exact()).isFalse();
            assertThat(goal.protection()).isNotNull();
            assertThat(goal.percent()).isEqualTo(Percent.ofShown(goal.numerator(), goal.denominator()));
            assertThat(zeroIfHidden(goal.numerator())).isLessThanOrEqualTo(zeroIfHidden(goal.denominator()));
        }
    }

    @Test
    void of_nobody_at_all_nothing_is_made_up() {
        assertThat(numbers(KEYS.getFirst().of(new Cube(), MARCH))).containsOnlyNulls();
    }

    @Test
    void what_the_sources_print_is_exact_and_goals_of_which_they_print_nothing_are_not() {
        var shown = KEYS.getFirst().of(PublishedCity.asPrinted(), PRINTED);
        var table = Table1View.of(shown, List.of());
        assertThat(table.exact()).isTrue();
        assertThat(table.rows().get(1).cells()).containsExactly(0L, 3L, 3L, 65L, 32L, 135L, 238L);
        assertThat(table.bifTotal()).isEqualTo(PublishedFigures.cells(PublishedFigures.BIF_TOTAL));
        assertThat(Table2View.of(shown, List.of()).rows().get(3).numerator()).isEqualTo(640);
        var goals = GoalView.all(shown, STRATEGY, List.of());
        assertThat(goals).extracting(GoalView::exact).containsExactly(false, true, false);
        assertThat(goals).extracting(GoalView::denominator).containsOnly(3357L);
        assertThat(goals.get(0).numerator()).isNotEqualTo(33);
        assertThat(goals.get(1).percent()).isEqualByComparingTo("19.1");
    }

    @Test
    void while_that_day_is_not_over_nothing_else_of_it_is_shown() {
        var goals = GoalView.all(KEYS.getFirst().printed(PublishedCity.asPrinted(), PRINTED), STRATEGY, List.of());
        assertThat(goals).extracting(GoalView::numerator).containsExactly(null, 640L, null);
    }

    @Test
    void as_soon_as_one_citizen_is_another_than_in_print_the_day_is_like_any_other() {
        var other = PublishedCity.without(PublishedCity.asPrinted(), WHERE);
        assertThat(Table1View.of(KEYS.getFirst().of(other, PRINTED), List.of()).exact())
                .isFalse();
        assertThat(numbers(KEYS.getFirst().printed(other, PRINTED))).containsOnlyNulls();
    }

    private static List<Long> moved(ProtectFigures key, Cube before, Cube after) {
        var first = numbers(key.of(before, MARCH));
        var second = numbers(key.of(after, APRIL));
        return IntStream.range(0, first.size())
                .mapToObj(at -> zeroIfHidden(second.get(at)) - zeroIfHidden(first.get(at)))
                .toList();
    }

    private static List<Object> answers(ShownFigures shown) {
        var answers = new ArrayList<Object>();
        answers.add(Table1View.of(shown, List.of()));
        answers.add(Table2View.of(shown, List.of()));
        Arrays.stream(Population.values())
                .forEach(population -> answers.add(GoalView.all(shown, population, List.of())));
        return answers;
    }

    /** All counts of all answers. */
    private static List<@Nullable Long> numbers(ShownFigures shown) {
        var numbers = new ArrayList<@Nullable Long>();
        var table1 = Table1View.of(shown, List.of());
        table1.rows().forEach(row -> numbers.addAll(row.cells()));
        numbers.addAll(table1.sofTotal());
        numbers.addAll(table1.bifTotal());
        for (var row : Table2View.of(shown, List.of()).rows()) {
            numbers.add(row.numerator());
            numbers.add(row.denominator());
        }
        for (var population : Population.values()) {
            for (var goal : GoalView.all(shown, population, List.of())) {
                numbers.add(goal.numerator());
                numbers.add(goal.denominator());
                numbers.add(goal.assessedEarlier());
                goal.alsoCounted().forEach(also -> numbers.add(also.numerator()));
            }
        }
        return numbers;
    }

    private static long zeroIfHidden(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static FigureDay release(LocalDate end) {
        return new FigureDay(end, end.plusMonths(1));
    }

    private static ProtectFigures keyed(int seed) {
        var key = new byte[32];
        new Random(seed).nextBytes(key);
        return new ProtectFigures(new SmallNumbers(Base64.getEncoder().encodeToString(key)));
    }
}
