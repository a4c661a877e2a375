package dk.kk.shared.kpi.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.page.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GoalCardTest {

    private static final Words DANISH = new Words(Language.DA);
    private static final Words ENGLISH = new Words(Language.EN);
    private static final Counted COUNTED = new Counted(794, 1008, 1355, 3357);

    @Test
    void a_goal_says_numbers_as_a_dane_writes_them() {
        var card = in(2009, DANISH).getFirst();
        assertThat(card.count()).isEqualTo("794 af 3.357 borgere");
        assertThat(card.percent()).isEqualTo("23,7\u00a0%");
        assertThat(card.target()).isEqualTo("Mål for 2009: mindst 30\u00a0%");
    }

    @Test
    void the_gap_is_said_in_citizens() {
        assertThat(in(2009, DANISH))
                .extracting(card -> gap(card).words())
                .containsExactly("mangler 214 borgere", "nået, netop", "nået, 12 over");
        assertThat(in(2009, ENGLISH))
                .extracting(card -> gap(card).words())
                .containsExactly("214 citizens missing", "reached, exactly", "reached, 12 above");
        assertThat(in(2009, DANISH)).extracting(card -> gap(card).isReached()).containsExactly(false, true, true);
    }

    @Test
    void one_citizen_is_one() {
        assertThat(gap(cards(new Counted(0, 0, 0, 1), 2010, DANISH).getFirst()).words())
                .isEqualTo("mangler 1 borger");
    }

    @Test
    void there_is_no_target_and_no_gap_before_2009_and_after_2011() {
        assertThat(in(2007, DANISH)).allSatisfy(card -> {
            assertThat(card.target()).isEqualTo("Mål: ikke før 2009");
            assertThat(card.gap()).isNull();
        });
        assertThat(in(2012, DANISH).getFirst().target()).isEqualTo("Mål: ikke efter 2011");
    }

    @Test
    void of_nobody_there_is_neither_share_nor_gap() {
        var card = cards(new Counted(0, 0, 0, 0), 2009, DANISH).getFirst();
        assertThat(card.count()).isEqualTo("0 af 0 borgere");
        assertThat(card.percent()).isEqualTo("–");
        assertThat(card.gap()).isNull();
    }

    private static GoalCard.Gap gap(GoalCard card) {
        return Objects.requireNonNull(card.gap());
    }

    private static List<GoalCard> in(int year, Words words) {
        return cards(COUNTED, year, words);
    }

    private static List<GoalCard> cards(Counted counted, int year, Words words) {
        return counted.goals(LocalDate.of(year, 11, 30)).stream()
                .map(goal -> GoalCard.of(goal, words))
                .toList();
    }
}
