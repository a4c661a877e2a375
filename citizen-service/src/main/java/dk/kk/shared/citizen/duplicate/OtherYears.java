package dk.kk.shared.citizen.duplicate;

import dk.kk.shared.platform.cpr.Cpr;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The numbers that are like a number and tell another birth year: of its digits for the year and the century one is another, or two
 * neighbours, one of which is such a digit, stand the other way round.
 */
final class OtherYears {
    private static final int FIRST = 4;
    private static final int LAST = 6;

    private OtherYears() {}

    static Set<Cpr> of(Cpr number) {
        var found = new LinkedHashSet<Cpr>();
        var digits = number.digits();
        for (var at = FIRST; at <= LAST; at++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                keep(digits.substring(0, at) + digit + digits.substring(at + 1), number, found);
            }
        }
        for (var at = FIRST - 1; at <= LAST; at++) {
            var swapped = "" + digits.charAt(at + 1) + digits.charAt(at);
            keep(digits.substring(0, at) + swapped + digits.substring(at + 2), number, found);
        }
        return found;
    }

    private static void keep(String digits, Cpr number, Set<Cpr> found) {
        Cpr.read(digits)
                .filter(other ->
                        other.birthDate().getYear() != number.birthDate().getYear())
                .ifPresent(found::add);
    }
}
