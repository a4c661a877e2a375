package dk.kk.shared.local.issuer;

import java.util.List;

/** A demo person as the login page shows them, in words. */
record Card(String name, String title, List<String> units, String sees) {
    static Card of(Person person, Language language) {
        return new Card(
                person.name(),
                language.title(person),
                person.units().stream()
                        .map(unit -> language.text("unit." + unit))
                        .toList(),
                language.text("sees." + person.name()));
    }
}
