package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.alert.Headline;
import dk.kk.shared.notification.known.StopKind;
import dk.kk.shared.notification.known.StopPhase;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of the benefit, by the stop's phase and kind. */
final class StopHeadline {
    private StopHeadline() {}

    static Headline of(StopDetails stop) {
        var kind = Objects.requireNonNullElse(stop.stopKind(), StopKind.STOP);
        var day = stop.stopPhase().isWarning() ? null : stop.effectiveFrom();
        return Headline.ofBenefit(key(stop.stopPhase(), kind, day), stop.benefitType(), day);
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
}
