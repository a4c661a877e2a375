package dk.kk.shared.local.issuer;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Somebody logged in at the issuer, from one browser.
 *
 * @param id told to the clients as {@code sid}; the cookie carries another, secret name
 * @param clients who got tokens in it, and is told when it ends
 */
record Session(String id, Person person, Set<String> clients) {
    static Session of(Person person) {
        return new Session(Tickets.random(), person, ConcurrentHashMap.newKeySet());
    }
}
