package dk.kk.shared.platform.cpr;

import com.fasterxml.jackson.annotation.JsonValue;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A Danish personal identification number (CPR): DDMMYY and four running digits, with or without a hyphen. The century follows
 * from the seventh digit; a replacement number has its first digit raised by six. Modulus 11 never rejects: numbers without it
 * have been issued since 2007 (source: the CPR office). Printing one shows the date part only.
 *
 * <p>The only type by which a request takes a number: a number in any other text of a request is refused. As JSON it is masked.
 */
@Schema(
        name = "Cpr",
        type = SchemaType.STRING,
        pattern = "^[0-9]{6}-?[0-9]{4}$",
        maxLength = 11,
        description = "A CPR number, with or without a hyphen")
public final class Cpr {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}-?[0-9]{4}");

    /** Plain, or with a hyphen or dash, a space or a dot between the date and the running digits. */
    private static final Pattern INSIDE =
            Pattern.compile("(?<![0-9])([0-9]{6})[-\\u2010-\\u2015 \\u00a0.]?([0-9]{4})(?![0-9])");

    /** One id in some thousands has ten digits in a row that could be a number. */
    private static final Pattern ID =
            Pattern.compile("(?<![0-9A-Za-z])[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])");

    private static final int DATE_DIGITS = 6;
    private static final int DIGITS = 10;
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private final String digits;

    private Cpr(String digits) {
        this.digits = digits;
    }

    /** @throws RuleViolation {@code cpr-invalid} when it is no possible number; the number itself is not repeated */
    public static Cpr parse(String text) {
        return read(text).orElseThrow(() -> new RuleViolation("cpr-invalid"));
    }

    /** Empty when it is no possible number. */
    public static Optional<Cpr> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var cpr = new Cpr(text.replace("-", ""));
        return cpr.hasDate() ? Optional.of(cpr) : Optional.empty();
    }

    public static boolean isValid(String text) {
        return read(text).isPresent();
    }

    /** Some part of the text is a possible number, in any of the shapes people write; an id (UUID) is none. */
    public static boolean standsIn(String text) {
        if (text.length() < DIGITS || !hasDigitsOfDate(text)) {
            return false;
        }
        return INSIDE.matcher(ID.matcher(text).replaceAll("id"))
                .results()
                .anyMatch(found -> isValid(found.group(1) + found.group(2)));
    }

    /** Six digits in a row. Every text of every request is asked: those without are told from the others at little cost. */
    private static boolean hasDigitsOfDate(String text) {
        var inARow = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            inARow = letter >= '0' && letter <= '9' ? inARow + 1 : 0;
            if (inARow == DATE_DIGITS) {
                return true;
            }
        }
        return false;
    }

    public String digits() {
        return digits;
    }

    public boolean isReplacement() {
        return number(0, 1) >= 6;
    }

    public boolean holdsModulus11() {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * number(i, i + 1);
        }
        return sum % 11 == 0;
    }

    public LocalDate birthDate() {
        var day = isReplacement() ? number(0, 2) - 60 : number(0, 2);
        return LocalDate.of(century() + number(4, 6), number(2, 4), day);
    }

    private boolean hasDate() {
        try {
            return birthDate().getYear() > 0;
        } catch (DateTimeException e) {
            return false; // the day or month does not exist
        }
    }

    private int century() {
        var year = number(4, 6);
        return switch (number(6, 7)) {
            case 0, 1, 2, 3 -> 1900;
            case 4, 9 -> year <= 36 ? 2000 : 1900;
            default -> year <= 57 ? 2000 : 1800;
        };
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    /** As JSON, in answers and in whatever is kept of a request. */
    @JsonValue
    String masked() {
        return "xxxxxx-xxxx";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cpr that && digits.equals(that.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** The date part; the running digits never reach a log. */
    @Override
    public String toString() {
        return digits.substring(0, 6) + "-xxxx";
    }
}
