package dk.kk.shared.citizen.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.duplicate.AlikePeople.Pair;
import dk.kk.shared.platform.cpr.Cpr;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikePeopleTest {
    private static final String NUMBER = "050280" + "1234";

    @ParameterizedTest
    @CsvSource({
        "Sejr, Snelund, SEJR, Snelund, SAME_NAME",
        "Anne-Marie, Grå, Anne Marie, Graa, SAME_NAME",
        "Sejr, Snelund, Snelund, Sejr, SIMILAR_NAME",
        "Sejr, Snelund, Seir, Snelund, SIMILAR_NAME",
        "Sejr, Snelund, Sejr, Sneulnd, SIMILAR_NAME",
    })
    void names_are_alike_however_they_are_written(
            String given, String family, String otherGiven, String otherFamily, Likeness likeness) {
        var found = person(given, family, NUMBER).likenessTo(person(otherGiven, otherFamily, "050280" + "2345"));

        assertThat(found).containsExactlyInAnyOrder(likeness, Likeness.SAME_BIRTH_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "0502801235, true", // another last digit
        "0502802134, true", // neighbours swapped
        "0502810234, true", // swapped between date and running digits
        "0602801234, true", // another day
        "0502804321, false",
        "0602801235, false",
    })
    void numbers_are_alike_but_for_one_digit_or_two_neighbours(String other, boolean alike) {
        var found = person("Sejr", "Snelund", NUMBER).likenessTo(person("Sejr", "Snelund", other));

        assertThat(found.contains(Likeness.SIMILAR_NUMBER)).isEqualTo(alike);
    }

    @Test
    void a_replacement_number_beside_a_real_one_of_the_same_birth_date_is_said() {
        var real = person("Sejr", "Snelund", NUMBER);
        var replacement = person("Sejr", "Snelund", "650280" + "9876");

        assertThat(real.likenessTo(replacement))
                .containsExactlyInAnyOrder(
                        Likeness.SAME_NAME, Likeness.SAME_BIRTH_DATE, Likeness.ONE_REPLACEMENT_NUMBER);
    }

    @Test
    void a_name_alone_or_a_number_alone_is_nothing() {
        assertThat(person("Sejr", "Snelund", NUMBER).likenessTo(person("Sejr", "Snelund", "111170" + "4321")))
                .isEmpty();
        assertThat(person("Sejr", "Snelund", NUMBER).likenessTo(person("Fjeld", "Havgaard", "050280" + "1235")))
                .isEmpty();
    }

    @Test
    void no_pair_is_missed_by_not_comparing_everybody_with_everybody() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var people = new ArrayList<Person>();
            for (var n = 2 + random.nextInt(12); n > 0; n--) {
                people.add(random(random));
            }
            assertThat(AlikePeople.among(people)).as("seed %s", seed).isEqualTo(everybodyWithEverybody(people));
        }
    }

    @Test
    void whoever_is_alike_was_born_in_the_same_year_or_has_one_of_the_numbers_of_other_years() {
        var across = 0;
        for (var seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var one = random(random);
            var other = random(random);
            var sameYear = one.birthYear() == other.birthYear();
            var found = OtherYears.of(one.cpr());

            assertThat(found)
                    .as("seed %s", seed)
                    .allMatch(number -> number.birthDate().getYear() != one.birthYear());
            if (!sameYear && !one.likenessTo(other).isEmpty()) {
                across++;
                assertThat(found).as("seed %s", seed).contains(other.cpr());
            }
        }
        assertThat(across).as("pairs of two years").isGreaterThan(100);
    }

    private static Map<Pair, Set<Likeness>> everybodyWithEverybody(List<Person> people) {
        var found = new HashMap<Pair, Set<Likeness>>();
        for (var one : people) {
            for (var other : people) {
                var likeness = one.equals(other) ? EnumSet.noneOf(Likeness.class) : one.likenessTo(other);
                if (!likeness.isEmpty()) {
                    found.put(Pair.of(one.id(), other.id()), likeness);
                }
            }
        }
        return found;
    }

    /** Few names and numbers close to one another, so that many are alike in many ways. */
    private static Person random(Random random) {
        var digits = NUMBER.toCharArray();
        for (var changes = random.nextInt(3); changes > 0; changes--) {
            var at = random.nextInt(9);
            var digit = digits[at];
            if (random.nextBoolean()) {
                digits[at] = digits[at + 1];
                digits[at + 1] = digit;
            } else {
                digits[at] = (char) ('0' + random.nextInt(10));
            }
        }
        var number = new String(digits);
        return Cpr.isValid(number)
                ? person(
                        List.of("Sejr", "Seir", "Fjeld").get(random.nextInt(3)),
                        List.of("Snelund", "Sejr").get(random.nextInt(2)),
                        number)
                : random(random);
    }

    private static Person person(String given, String family, String number) {
        return Person.of(UUID.randomUUID(), given, family, Cpr.parse(number));
    }
}
