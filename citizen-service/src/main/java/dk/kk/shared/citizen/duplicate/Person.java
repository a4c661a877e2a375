package dk.kk.shared.citizen.duplicate;

import dk.kk.shared.platform.cpr.Cpr;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A registration as the search for duplicates compares it, in memory alone. */
record Person(UUID id, String given, String family, Cpr cpr) {
    private static final int LETTERS = 2;
    private static final LevenshteinDistance FEW_LETTERS = new LevenshteinDistance(LETTERS);

    static Person of(UUID id, String givenName, String familyName, Cpr cpr) {
        return new Person(id, plain(givenName), plain(familyName), cpr);
    }

    /** Empty where nothing speaks for one person: alike are a name, and a birth date or a number. */
    Set<Likeness> likenessTo(Person other) {
        var found = EnumSet.noneOf(Likeness.class);
        if (name().equals(other.name())) {
            found.add(Likeness.SAME_NAME);
        } else if (isNamedLike(other)) {
            found.add(Likeness.SIMILAR_NAME);
        } else {
            return found;
        }
        if (cpr.birthDate().equals(other.cpr.birthDate())) {
            found.add(Likeness.SAME_BIRTH_DATE);
        }
        if (isNumberedLike(other)) {
            found.add(Likeness.SIMILAR_NUMBER);
        }
        if (found.size() > 1 && cpr.isReplacement() != other.cpr.isReplacement()) {
            found.add(Likeness.ONE_REPLACEMENT_NUMBER);
        }
        return found.size() > 1 ? found : EnumSet.noneOf(Likeness.class);
    }

    int birthYear() {
        return cpr.birthDate().getYear();
    }

    String name() {
        return given + " " + family;
    }

    private boolean isNamedLike(Person other) {
        return (given.equals(other.family) && family.equals(other.given))
                || FEW_LETTERS.apply(name(), other.name()) >= 0;
    }

    private boolean isNumberedLike(Person other) {
        var ours = cpr.digits();
        var theirs = other.cpr.digits();
        var first = 0;
        while (first < ours.length() && ours.charAt(first) == theirs.charAt(first)) {
            first++;
        }
        var last = ours.length() - 1;
        while (last > first && ours.charAt(last) == theirs.charAt(last)) {
            last--;
        }
        return first == last
                || (last == first + 1
                        && ours.charAt(first) == theirs.charAt(last)
                        && ours.charAt(last) == theirs.charAt(first));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replaceAll("[\\s-]+", " ")
                .strip();
    }
}
