package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.inbox.AlertView.TransferView;
import dk.kk.shared.notification.known.BenefitType;
import dk.kk.shared.notification.known.StopKind;
import dk.kk.shared.notification.known.StopPhase;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an alert is about, in one sentence that names nobody.
 *
 * @param key of the sentence: {@code headline.will-be-stopped}
 * @param benefit whose word is the text {@code benefit.<benefit>}
 * @param team that took the citizen; empty where nobody did
 */
record Headline(String key, String benefit, LocalDate day, String team) {

    static Headline of(AlertView alert) {
        var transfer = alert.transfer();
        return transfer == null ? ofStop(alert) : ofTransfer(transfer);
    }

    private static Headline ofTransfer(TransferView transfer) {
        return new Headline("headline.taken", benefit(null), transfer.effectiveFrom(), transfer.toTeam());
    }

    private static Headline ofStop(AlertView alert) {
        var phase = Objects.requireNonNull(alert.stopPhase());
        var key = alert.stopKind() == StopKind.REDUCTION ? ofReduction(phase) : ofStop(phase);
        return new Headline(key, benefit(alert.benefitType()), Objects.requireNonNull(alert.effectiveFrom()), "");
    }

    private static String ofStop(StopPhase phase) {
        return switch (phase) {
            case CONSIDERED, HEARING -> "headline.may-be-stopped";
            case DECIDED -> "headline.will-be-stopped";
            case EFFECTIVE -> "headline.is-stopped";
            case RESUMED -> "headline.resumed";
            case DROPPED, WITHDRAWN -> "headline.not-stopped";
            case BENEFIT_ENDED -> "headline.ended";
        };
    }

    private static String ofReduction(StopPhase phase) {
        return switch (phase) {
            case CONSIDERED, HEARING -> "headline.may-be-reduced";
            case DECIDED -> "headline.will-be-reduced";
            case EFFECTIVE -> "headline.is-reduced";
            case RESUMED -> "headline.resumed-in-full";
            case DROPPED, WITHDRAWN -> "headline.not-reduced";
            case BENEFIT_ENDED -> "headline.ended";
        };
    }

    private static String benefit(@Nullable BenefitType type) {
        return type == null ? "unknown" : type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
