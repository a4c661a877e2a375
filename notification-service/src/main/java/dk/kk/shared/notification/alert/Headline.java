package dk.kk.shared.notification.alert;

import dk.kk.shared.notification.known.BenefitType;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an alert is about, in one sentence that names nobody.
 *
 * @param key of the sentence: {@code headline.will-be-stopped}
 * @param benefit whose word is the text {@code benefit.<benefit>}
 * @param day null where there is none, or none is decided; the sentence then names none
 * @param team that took the citizen; empty where nobody did
 */
public record Headline(String key, String benefit, @Nullable LocalDate day, String team) {

    /** Of something that is of no benefit and no other team. */
    public static Headline of(String key, @Nullable LocalDate day) {
        return new Headline(key, benefit(null), day, "");
    }

    /** @param type null where it is not known */
    public static Headline ofBenefit(String key, @Nullable BenefitType type, @Nullable LocalDate day) {
        return new Headline(key, benefit(type), day, "");
    }

    public static Headline ofTeam(String key, LocalDate day, String team) {
        return new Headline(key, benefit(null), day, team);
    }

    private static String benefit(@Nullable BenefitType type) {
        return type == null ? "unknown" : type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
