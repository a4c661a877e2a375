package dk.kk.shared.local.issuer;

import dk.kk.shared.local.web.Language;
import java.util.List;
import java.util.stream.Stream;

/** The people of one administration, or of none. */
public record CardGroup(String id, String title, List<Card> cards) {
    public static List<CardGroup> all(Language language) {
        return Stream.of("BIF", "SOF", "NONE")
                .map(administration -> new CardGroup(
                        administration,
                        language.text("group." + administration),
                        Person.DEMO.stream()
                                .filter(person -> person.administration().equals(administration))
                                .map(person -> Card.of(person, language))
                                .toList()))
                .toList();
    }
}
