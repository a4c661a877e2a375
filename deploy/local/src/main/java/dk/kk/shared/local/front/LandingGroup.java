package dk.kk.shared.local.front;

import dk.kk.shared.local.issuer.Card;
import dk.kk.shared.local.issuer.CardGroup;
import dk.kk.shared.local.web.Language;
import dk.kk.shared.local.web.Place;
import java.util.List;

/** The people of one administration, each with the page their day begins on. */
record LandingGroup(String id, String title, List<Landing> people) {

    /** @param key of the place's word */
    record Landing(Card card, String key, String address) {}

    static List<LandingGroup> all(Language language, List<Place> places) {
        return CardGroup.all(language).stream()
                .map(group -> new LandingGroup(
                        group.id(),
                        group.title(),
                        group.cards().stream()
                                .flatMap(card -> places.stream()
                                        .filter(place -> place.key().equals(placeOf(card.name())))
                                        .map(place -> new Landing(card, place.key(), place.address())))
                                .toList()))
                .toList();
    }

    private static String placeOf(String person) {
        return switch (person) {
            case "bif-caseworker", "job-consultant", "bif-manager" -> "stops";
            case "sof-caseworker", "sof-manager" -> "inbox";
            case "analyst", "committee-secretary" -> "figures";
            case "special-unit" -> "special-unit";
            case "project-council" -> "problems";
            case "hotline-operator" -> "search";
            case "operations" -> "operations";
            case "offer-provider" -> "offer";
            default -> "citizen";
        };
    }
}
