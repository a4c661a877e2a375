package dk.kk.shared.notification.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told by e-mail that alerts wait.
 *
 * @param person as the audit names them
 * @param employee empty where the person has no code, as some leaders
 * @param units of the person when they chose: teams they work in, centres they lead
 * @param digest what is not urgent comes once a day
 * @param quietFrom from when on what is not urgent waits, until {@code quietUntil}, maybe past midnight; null, like that: never
 * @param chosenAt alerts from before are not told
 */
record MailChoice(
        String person,
        String employee,
        Set<String> units,
        String address,
        boolean digest,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        Instant chosenAt) {

    boolean isQuietAt(LocalTime time) {
        if (quietFrom == null || quietUntil == null || quietFrom.equals(quietUntil)) {
            return false;
        }
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) || time.isBefore(quietUntil);
    }

    /** Whether a hint is for this person: addressed to them, to nobody else of their team, or gone up to who leads the centre. */
    boolean isFor(Hint hint) {
        var theirs = hint.caseworker() == null
                ? units.contains(hint.team())
                : hint.caseworker().equals(employee);
        return theirs || (hint.isEscalated() && hint.centre() != null && units.contains(hint.centre()));
    }
}
