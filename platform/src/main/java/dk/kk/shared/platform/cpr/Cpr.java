package dk.kk.shared.platform.cpr;

import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Danish personal identification number (CPR): DDMMYY and four running digits, with or without a hyphen. The century follows
 * from the seventh digit; a replacement number has its first digit raised by six. Modulus 11 never rejects: numbers without it
 * have been issued since 2007 (source: the CPR office). Printing one shows the date part only.
 */
public final class Cpr {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}-?[0-9]{4}");
    private static final Pattern INSIDE = Pattern.compile("(?<![0-9])[0-9]{6}-?[0-9]{4}(?![0-9])");
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private final String digits;

    private Cpr(String digits) {
        this.digits = digits;
    }

    /** @throws RuleViolation {@code cpr-invalid} when it is no possible number; the number itself is not repeated */
    public static Cpr parse(String text) {
        return read(text).orElseThrow(() -> new RuleViolation("cpr-invalid"));
    }

    public static boolean isValid(String text) {
        return read(text).isPresent();
    }

    /** Some part of the text is a possible number. */
    public static boolean standsIn(String text) {
        return INSIDE.matcher(text).results().anyMatch(found -> isValid(found.group()));
    }

    private static Optional<Cpr> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var cpr = new Cpr(text.replace("-", ""));
        return cpr.hasDate() ? Optional.of(cpr) : Optional.empty();
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
