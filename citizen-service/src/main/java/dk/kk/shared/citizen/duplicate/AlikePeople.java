package dk.kk.shared.citizen.duplicate;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * All pairs that are alike, without comparing everybody with everybody: alike people share a birth date, or have numbers of which
 * the date or the running digits are the same, or all but two in the middle.
 */
final class AlikePeople {
    private static final int DATE_DIGITS = 6;

    private AlikePeople() {}

    /** Two registrations, the lesser id first. */
    record Pair(UUID first, UUID second) {
        static Pair of(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    static Map<Pair, Set<Likeness>> among(Collection<Person> people) {
        var found = new HashMap<Pair, Set<Likeness>>();
        compare(people, person -> person.cpr().birthDate(), found);
        compare(people, person -> person.cpr().digits().substring(0, DATE_DIGITS), found);
        compare(people, person -> person.cpr().digits().substring(DATE_DIGITS), found);
        compare(people, person -> withoutTheMiddle(person.cpr().digits()), found);
        return found;
    }

    private static void compare(
            Collection<Person> people, Function<Person, Object> shared, Map<Pair, Set<Likeness>> found) {
        for (var group : people.stream().collect(groupingBy(shared)).values()) {
            compare(group, found);
        }
    }

    /** Of a number whose last digit of the date and first running digit stand the other way round. */
    private static String withoutTheMiddle(String digits) {
        return digits.substring(0, DATE_DIGITS - 1) + digits.substring(DATE_DIGITS + 1);
    }

    private static void compare(List<Person> group, Map<Pair, Set<Likeness>> found) {
        for (var i = 0; i < group.size(); i++) {
            for (var j = i + 1; j < group.size(); j++) {
                compare(group.get(i), group.get(j), found);
            }
        }
    }

    /** Nobody is alike to themselves: a number that is like somebody's may have been their own. */
    static void compare(Person person, Person other, Map<Pair, Set<Likeness>> found) {
        if (person.id().equals(other.id())) {
            return;
        }
        var likeness = person.likenessTo(other);
        if (!likeness.isEmpty()) {
            found.put(Pair.of(person.id(), other.id()), likeness);
        }
    }
}
