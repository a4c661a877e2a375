package dk.kk.shared.offer.stopdesk;

import dk.kk.shared.offer.benefitstop.CheckedStop;
import dk.kk.shared.offer.benefitstop.Ground;
import dk.kk.shared.offer.benefitstop.StopKind;
import java.util.Locale;

/**
 * What a stop is, in a few words that name nobody.
 *
 * @param key of the words: {@code headline.stop}
 * @param benefit whose word is the text {@code benefit.<benefit>}
 */
record Headline(String key, String benefit, Ground ground) {

    static Headline of(CheckedStop found) {
        var benefit = found.benefitType().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Headline(key(found.stop().kind()), benefit, found.stop().ground());
    }

    private static String key(StopKind kind) {
        return switch (kind) {
            case STOP -> "headline.stop";
            case REDUCTION -> "headline.reduction";
            case TEMPORARY -> "headline.temporary";
        };
    }
}
