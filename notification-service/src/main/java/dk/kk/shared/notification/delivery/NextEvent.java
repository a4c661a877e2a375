package dk.kk.shared.notification.delivery;

import dk.kk.shared.notification.subscription.ExternalEvent;

/**
 * What is to be sent next.
 *
 * @param failures so many attempts of it failed
 */
record NextEvent(ExternalEvent event, String url, int failures) {
    long number() {
        return event.data().number();
    }
}
