package dk.kk.shared.population;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** CPR numbers that no one has: real dates and the right century digit, but failing modulus 11, and never 1 January, where exceptions were issued. */
final class CprNumbers {

    /** Aged 18 to 64 throughout November 2007. */
    static final LocalDate OLDEST = LocalDate.of(1942, 12, 1);

    static final LocalDate YOUNGEST = LocalDate.of(1989, 11, 1);

    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    /** Of the years 1937 to 1999, in a short register: 0-3 most often, 4 and 9 as well. */
    private static final List<Integer> SEVENTH_DIGITS = List.of(0, 0, 1, 1, 2, 2, 3, 3, 4, 9);

    private final Set<String> taken = new HashSet<>();

    String next(LocalDate birthday, boolean woman, Chance chance) {
        while (true) {
            int serial = chance.pick(SEVENTH_DIGITS) * 1000 + chance.between(0, 499) * 2 + (woman ? 0 : 1);
            var cpr = "%02d%02d%02d%04d"
                    .formatted(birthday.getDayOfMonth(), birthday.getMonthValue(), birthday.getYear() % 100, serial);
            if (!holdsModulus11(cpr) && taken.add(cpr)) {
                return cpr;
            }
        }
    }

    /** Somebody has that one. */
    void take(String cpr) {
        taken.add(cpr);
    }

    static LocalDate birthday(Chance chance) {
        while (true) {
            var birthday = chance.day(OLDEST, YOUNGEST);
            if (birthday.getDayOfYear() != 1) {
                return birthday;
            }
        }
    }

    private static boolean holdsModulus11(String cpr) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(cpr.charAt(i), 10);
        }
        return sum % 11 == 0;
    }
}
