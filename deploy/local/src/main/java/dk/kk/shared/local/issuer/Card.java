package dk.kk.shared.local.issuer;

import dk.kk.shared.local.web.Language;
import java.util.List;

/** A demo person as the login page shows them, in words. */
public record Card(String name, String title, List<String> units, String sees) {
    public static Card of(Person person, Language language) {
        return new Card(
                person.name(),
                language.text("person." + person.name()),
                person.units().stream()
                        .map(unit -> language.text("unit." + unit))
                        .toList(),
                language.text("sees." + person.name()));
    }
}
