package dk.kk.shared.notification.known;

import static dk.kk.shared.notification.known.StopNews.CALLED_OFF;
import static dk.kk.shared.notification.known.StopNews.RESUMPTION;
import static dk.kk.shared.notification.known.StopNews.STOP;
import static dk.kk.shared.notification.known.StopNews.WARNING;

/** Where BIF's benefit stop stands, in offer-service's words. */
public enum StopPhase {
    CONSIDERED(WARNING),
    HEARING(WARNING),
    DECIDED(STOP),
    EFFECTIVE(STOP),
    RESUMED(RESUMPTION),
    DROPPED(CALLED_OFF),
    WITHDRAWN(CALLED_OFF),
    /** The benefit ended before the stop could take effect. */
    BENEFIT_ENDED(StopNews.BENEFIT_ENDED);

    private final StopNews news;

    StopPhase(StopNews news) {
        this.news = news;
    }

    public StopNews news() {
        return news;
    }

    /** Not decided yet: SOF may still answer. */
    public boolean isWarning() {
        return news == WARNING;
    }

    boolean hasDay() {
        return !isWarning() && news != CALLED_OFF;
    }
}
