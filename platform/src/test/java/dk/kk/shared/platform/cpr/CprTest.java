package dk.kk.shared.platform.cpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CprTest {

    @ParameterizedTest
    @CsvSource({
        // seventh digit, two-digit year, full year: the CPR office's table, both sides of each border
        "0, 07, 1907",
        "3, 99, 1999",
        "4, 36, 2036",
        "4, 37, 1937",
        "9, 00, 2000",
        "9, 99, 1999",
        "5, 57, 2057",
        "5, 58, 1858",
        "8, 00, 2000",
        "8, 99, 1899",
    })
    void the_century_follows_from_the_seventh_digit(int seventh, String year, int fullYear) {
        assertThat(Cpr.parse("0502" + year + seventh + "123").birthDate()).isEqualTo(LocalDate.of(fullYear, 2, 5));
    }

    @ParameterizedTest
    @CsvSource({
        // seventh digits, first and last two-digit year, century: the whole of the CPR office's table
        "0123, 0, 99, 1900",
        "49, 0, 36, 2000",
        "49, 37, 99, 1900",
        "5678, 0, 57, 2000",
        "5678, 58, 99, 1800",
    })
    void in_every_year_every_seventh_digit_gives_its_century_to_real_and_replacement_numbers(
            String seventhDigits, int first, int last, int century) {
        for (var seventh : seventhDigits.toCharArray()) {
            for (var year = first; year <= last; year++) {
                var rest = "%02d%c123".formatted(year, seventh);
                var born = LocalDate.of(century + year, 2, 5);
                assertThat(Cpr.parse("0502" + rest).birthDate()).as(rest).isEqualTo(born);
                assertThat(Cpr.parse("6502" + rest).birthDate()).as(rest).isEqualTo(born);
                assertThat(Cpr.isValid("2902" + rest)).as(rest).isEqualTo(Year.isLeap(century + year));
                assertThat(Cpr.isValid("8902" + rest)).as(rest).isEqualTo(Year.isLeap(century + year));
            }
        }
    }

    @Test
    void every_date_and_no_other_is_possible() {
        for (var day = 0; day < 100; day++) {
            for (var month = 0; month < 14; month++) {
                for (var year : new int[] {0, 4, 80, 99}) {
                    var text = "%02d%02d%02d1234".formatted(day, month, year);
                    assertThat(Cpr.isValid(text))
                            .as("date part %s", text.substring(0, 6))
                            .isEqualTo(exists(day, month, year));
                }
            }
        }
    }

    /** The oracle: seventh digit 1 is the twentieth century; days 61 to 91 mark a replacement number. */
    private static boolean exists(int day, int month, int year) {
        try {
            return LocalDate.of(1900 + year, month, day > 60 ? day - 60 : day) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "050280 1234", "05028012345", "0502801-234", "abcdefghij", "٠٥٠٢٨٠١٢٣٤"})
    void another_form_is_refused_without_repeating_it(String text) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> Cpr.parse(text))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("cpr-invalid");
                    assertThat(refusal.arguments()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0502801234", "050280-1234", "050280 1234", "050280.1234", "050280\u20131234", "050280\u20111234"
            })
    void it_is_found_in_a_text_in_whatever_shape_it_is_written(String shape) {
        assertThat(Cpr.standsIn(shape)).isTrue();
        assertThat(Cpr.standsIn("called " + shape + ", twice")).isTrue();
        assertThat(Cpr.standsIn("n" + shape + "n")).isTrue();
        assertThat(Cpr.standsIn("1" + shape)).as("longer than a number").isFalse();
        assertThat(Cpr.standsIn(shape + "1")).as("longer than a number").isFalse();
        assertThat(Cpr.standsIn(shape.replace("0502", "0515"))).as("no month").isFalse();
    }

    @Test
    void an_id_is_none_whatever_digits_it_has() {
        assertThat(Cpr.standsIn("0a050280-1234-7000-8000-a0502801234b")).isFalse();
        assertThat(Cpr.standsIn("/probes/0a050280-1234-7000-8000-a0502801234b/move"))
                .isFalse();
        assertThat(Cpr.standsIn("0a050280-1234-7000-8000-a0502801234b 050280 1234"))
                .isTrue();
    }

    @Test
    void it_prints_its_date_alone() {
        assertThat(Cpr.parse("050280-" + "1234")).hasToString("050280-xxxx");
    }

    @Test
    void as_json_it_is_masked_whatever_writes_it() {
        assertThat(EventJson.write(Map.of("cpr", Cpr.parse("050280" + "1234")))).isEqualTo("{\"cpr\":\"xxxxxx-xxxx\"}");
    }

    @Test
    void with_and_without_hyphen_it_is_the_same_number() {
        assertThat(Cpr.parse("050280-" + "1234")).isEqualTo(Cpr.parse("050280" + "1234"));
    }

    @Test
    void a_replacement_number_is_told_by_its_day() {
        assertThat(Cpr.parse("650280" + "1234").isReplacement()).isTrue();
        assertThat(Cpr.parse("650280" + "1234").birthDate()).isEqualTo(LocalDate.of(1980, 2, 5));
        assertThat(Cpr.parse("050280" + "1234").isReplacement()).isFalse();
    }

    @Test
    void modulus_eleven_holds_for_one_in_eleven_and_rejects_none() {
        var holding = 0;
        for (var running = 0; running < 1_100; running++) {
            var cpr = Cpr.parse("050280%04d".formatted(running));
            holding += cpr.holdsModulus11() ? 1 : 0;
        }
        assertThat(holding).isBetween(80, 120);
    }

    @Test
    void a_number_is_found_in_any_text_however_it_is_mixed_with_other_digits() {
        var letters = "00112233459-. a";
        var random = new Random(11);
        var found = 0;
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder(random.nextInt(3) == 0 ? UUID.randomUUID() + " " : "");
            for (var i = random.nextInt(24); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            var stands = standsIn(text.toString());
            assertThat(Cpr.standsIn(text.toString())).as("<%s>", text).isEqualTo(stands);
            found += stands ? 1 : 0;
        }
        assertThat(found).isPositive();
    }

    /** The oracle tries every place. */
    private static boolean standsIn(String text) {
        var without = text.replaceAll(
                "(?<![0-9A-Za-z])[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])", "id");
        for (var from = 0; from < without.length(); from++) {
            for (var to = from + 10; to <= Math.min(from + 11, without.length()); to++) {
                var part = without.substring(from, to);
                var isApart = (from == 0 || !Character.isDigit(without.charAt(from - 1)))
                        && (to == without.length() || !Character.isDigit(without.charAt(to)));
                if (isApart && part.matches("[0-9]{6}[-. ]?[0-9]{4}") && Cpr.isValid(part.replaceAll("[-. ]", ""))) {
                    return true;
                }
            }
        }
        return false;
    }
}
