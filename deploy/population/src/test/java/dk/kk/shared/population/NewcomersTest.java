package dk.kk.shared.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewcomersTest {
    @Test
    void a_newcomer_is_nobody_of_the_population_and_no_earlier_newcomer() {
        var newcomers = new Newcomers(0);
        var numbers = Stream.concat(newcomers.next(25_015).stream(), newcomers.next(25_015).stream())
                .map(row -> row.get("cpr"))
                .toList();

        assertThat(numbers).hasSize(50_030);
        assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
        var ofThePopulation = new HashSet<>(numbers);
        ofThePopulation.retainAll(November.byCpr(Layout.PERSONS).keySet());
        assertThat(ofThePopulation).isEmpty();
    }

    @Test
    void who_is_passed_over_does_not_come_again() {
        var all = new Newcomers(0);
        all.next(40);

        assertThat(new Newcomers(40).next(60)).isEqualTo(all.next(60));
    }

    @Test
    void their_file_is_one_of_persons() {
        assertThat(Newcomers.csv(new Newcomers(0).next(2)))
                .startsWith("cpr;given_name;family_name\n")
                .hasLineCount(3);
    }
}
