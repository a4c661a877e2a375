package dk.kk.shared.citizen.duplicate;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dk.kk.shared.citizen.cpr.CprNumbers;
import dk.kk.shared.citizen.duplicate.AlikePeople.Pair;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Whom somebody is like: among those born in the same year, and among all by the numbers that are like theirs. */
@Singleton
class LookAt {
    private static final int AT_ONCE = 500;

    private final CprNumbers numbers;
    private final People people;
    private final Duplicates duplicates;

    LookAt(CprNumbers numbers, People people, Duplicates duplicates) {
        this.numbers = numbers;
        this.people = people;
        this.duplicates = duplicates;
    }

    /** Keeps all their pairs, and none that was alike once. They were born in the same year. */
    void lookAtAll(List<Person> born) {
        look(born, AlikePeople.among(born));
    }

    /** Keeps all pairs of the newcomers, and none that was alike once. They are some of those who were born in the same year. */
    void lookAtNewcomers(List<Person> newcomers, List<Person> born) {
        var alike = new HashMap<Pair, Set<Likeness>>();
        newcomers.forEach(newcomer -> born.forEach(person -> AlikePeople.compare(newcomer, person, alike)));
        look(newcomers, alike);
    }

    private void look(List<Person> lookedAt, Map<Pair, Set<Likeness>> ofTheirYear) {
        var alike = new HashMap<>(ofTheirYear);
        for (var from = 0; from < lookedAt.size(); from += AT_ONCE) {
            var some = lookedAt.subList(from, Math.min(lookedAt.size(), from + AT_ONCE));
            alike.putAll(withThoseOfOtherYears(some));
        }
        duplicates.keep(alike);
        duplicates.forget(noMore(lookedAt, alike.keySet()));
    }

    private Map<Pair, Set<Likeness>> withThoseOfOtherYears(List<Person> some) {
        var likeTheirs =
                some.stream().collect(toUnmodifiableMap(person -> person, person -> OtherYears.of(person.cpr())));
        var holders = numbers.citizens(
                likeTheirs.values().stream().flatMap(Set::stream).distinct().toList());
        var others = byId(holders.values());
        var alike = new HashMap<Pair, Set<Likeness>>();
        likeTheirs.forEach((person, like) -> like.stream()
                .map(holders::get)
                .filter(Objects::nonNull)
                .map(others::get)
                .filter(Objects::nonNull)
                .forEach(other -> AlikePeople.compare(person, other, alike)));
        return alike;
    }

    /** Of the pairs that are kept of those who were looked at: those of which both are opened and are not alike. */
    private List<Pair> noMore(List<Person> lookedAt, Set<Pair> alike) {
        var kept = duplicates.pairsOf(lookedAt.stream().map(Person::id).toList()).stream()
                .filter(pair -> !alike.contains(pair))
                .toList();
        var opened = byId(kept.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList());
        return kept.stream()
                .filter(pair -> {
                    var first = opened.get(pair.first());
                    var second = opened.get(pair.second());
                    return first != null
                            && second != null
                            && first.likenessTo(second).isEmpty();
                })
                .toList();
    }

    private Map<UUID, Person> byId(Collection<UUID> citizens) {
        return people.of(new HashSet<>(citizens)).stream().collect(toUnmodifiableMap(Person::id, person -> person));
    }
}
