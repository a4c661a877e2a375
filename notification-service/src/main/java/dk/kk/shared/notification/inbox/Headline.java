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
 * @param day null where there is none, or none is decided; the sentence then names none
 * @param team that took the citizen; empty where nobody did
 */
record Headline(String key, String benefit, @Nullable LocalDate day, String team) {

    static Headline of(AlertView alert) {
        return switch (alert.kind()) {
            case BENEFIT_STOP -> ofStop(alert);
            case TRANSFER -> of(Objects.requireNonNull(alert.transfer()));
            case DROP_OUT_WARNING -> of(Objects.requireNonNull(alert.dropOut()));
            case SOCIAL_PLAN -> of(Objects.requireNonNull(alert.plan()));
        };
    }

    private static Headline of(DropOutView dropOut) {
        var key = dropOut.standing() ? "headline.stays-away" : "headline.stayed-away";
        return new Headline(key, benefit(null), dropOut.since(), "");
    }

    private static Headline of(PlanView plan) {
        return switch (plan.reason()) {
            case DECLINED -> new Headline("headline.plan-declined", benefit(null), plan.declinedOn(), "");
            case STALE -> new Headline("headline.plan-stale", benefit(null), plan.updatedOn(), "");
            case SETTLED -> new Headline("headline.plan-settled", benefit(null), null, "");
        };
    }

    private static Headline of(TransferView transfer) {
        return new Headline("headline.taken", benefit(null), transfer.effectiveFrom(), transfer.toTeam());
    }

    private static Headline ofStop(AlertView alert) {
        var phase = Objects.requireNonNull(alert.stopPhase());
        var kind = Objects.requireNonNullElse(alert.stopKind(), StopKind.STOP);
        var day = phase.isWarning() ? null : alert.effectiveFrom();
        return new Headline(key(phase, kind, day), benefit(alert.benefitType()), day, "");
    }

    private static String key(StopPhase phase, StopKind kind, @Nullable LocalDate day) {
        return switch (phase) {
            case CONSIDERED, HEARING -> mayBe(kind);
            case DECIDED -> willBe(kind);
            case EFFECTIVE -> is(kind);
            case RESUMED -> kind == StopKind.REDUCTION ? "headline.resumed-in-full" : "headline.resumed";
            case DROPPED, WITHDRAWN -> day == null ? neverDecided(kind) : isNot(kind);
            case BENEFIT_ENDED -> "headline.ended";
        };
    }

    private static String mayBe(StopKind kind) {
        return switch (kind) {
            case STOP -> "headline.may-be-stopped";
            case REDUCTION -> "headline.may-be-reduced";
            case TEMPORARY -> "headline.may-be-stopped-for-a-time";
        };
    }

    private static String willBe(StopKind kind) {
        return switch (kind) {
            case STOP -> "headline.will-be-stopped";
            case REDUCTION -> "headline.will-be-reduced";
            case TEMPORARY -> "headline.will-be-stopped-for-a-time";
        };
    }

    private static String is(StopKind kind) {
        return switch (kind) {
            case STOP -> "headline.is-stopped";
            case REDUCTION -> "headline.is-reduced";
            case TEMPORARY -> "headline.is-stopped-for-a-time";
        };
    }

    private static String isNot(StopKind kind) {
        return kind == StopKind.REDUCTION ? "headline.not-reduced" : "headline.not-stopped";
    }

    private static String neverDecided(StopKind kind) {
        return kind == StopKind.REDUCTION ? "headline.reduction-dropped" : "headline.stop-dropped";
    }

    private static String benefit(@Nullable BenefitType type) {
        return type == null ? "unknown" : type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
