package dk.kk.shared.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class CprNumbersTest {

    private final List<String> numbers =
            November.rows(Layout.PERSONS).stream().map(row -> row.get("cpr")).toList();

    @Test
    void each_of_the_25015_citizens_has_a_number_of_their_own() {
        assertThat(numbers).hasSize(25_015).doesNotHaveDuplicates().allMatch(cpr -> cpr.matches("[0-9]{10}"));
    }

    @Test
    void all_were_born_on_a_real_day_that_is_not_1_january() {
        assertThat(numbers).noneMatch(cpr -> MonthDay.from(birthday(cpr)).equals(MonthDay.of(1, 1)));
    }

    @Test
    void all_are_18_to_64_throughout_november_2007() {
        assertThat(numbers).allSatisfy(cpr -> {
            assertThat(age(cpr, LocalDate.of(2007, 11, 1))).isGreaterThanOrEqualTo(18);
            assertThat(age(cpr, LocalDate.of(2007, 11, 30))).isLessThanOrEqualTo(64);
        });
    }

    @Test
    void the_seventh_digit_says_the_twentieth_century() {
        assertThat(numbers).allMatch(cpr -> "012349".indexOf(cpr.charAt(6)) >= 0);
        assertThat(numbers).filteredOn(cpr -> "49".indexOf(cpr.charAt(6)) >= 0).allMatch(cpr -> year(cpr) >= 37);
    }

    @Test
    void every_number_fails_modulus_11_so_that_none_is_known_to_be_anyones() {
        var weights = new int[] {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
        assertThat(numbers).noneMatch(cpr -> {
            int sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += weights[i] * (cpr.charAt(i) - '0');
            }
            return sum % 11 == 0;
        });
    }

    private static int age(String cpr, LocalDate day) {
        return Period.between(birthday(cpr), day).getYears();
    }

    private static LocalDate birthday(String cpr) {
        return LocalDate.of(
                1900 + year(cpr), Integer.parseInt(cpr.substring(2, 4)), Integer.parseInt(cpr.substring(0, 2)));
    }

    private static int year(String cpr) {
        return Integer.parseInt(cpr.substring(4, 6));
    }
}
