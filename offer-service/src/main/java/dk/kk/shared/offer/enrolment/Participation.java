package dk.kk.shared.offer.enrolment;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.offer.counting.Counting;
import dk.kk.shared.offer.counting.CountingPeriod;
import dk.kk.shared.offer.counting.CountsAs;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What goals 2 and 3 ask of one citizen, by the definitions that the figures use:
 *
 * <ul>
 *   <li>in an offer lately: a course that is registered in OPERA, however late, had one day at least that counts for goal 3, by the day
 *       and not before the same day so many months earlier, which counts itself; where that month is shorter, its last day;
 *   <li>in activation: a course that counts in the activation rate on the day really began by it and had not ended before it.
 * </ul>
 *
 * Both actual days count, an open end is still running, and what never began counts nowhere.
 *
 * @param recentOffers the enrolments by which the citizen was in an offer lately
 * @param activations those by which the citizen is in activation or rehabilitation on the day
 */
@Schema(name = "Participation")
record Participation(
        UUID citizenId,
        LocalDate asOf,
        int months,
        boolean inOfferLately,
        boolean inActivation,
        List<UUID> recentOffers,
        List<UUID> activations) {

    /** @param courses all of the citizen's */
    static Participation of(UUID citizen, Collection<Enrolment> courses, LocalDate asOf, int months) {
        var recent = courses.stream()
                .filter(course -> isRecentOffer(course.referral(), course.standing(), asOf, months))
                .map(Enrolment::id)
                .toList();
        var active = courses.stream()
                .filter(course -> isActivation(course.referral(), course.standing(), asOf))
                .map(Enrolment::id)
                .toList();
        return new Participation(citizen, asOf, months, !recent.isEmpty(), !active.isEmpty(), recent, active);
    }

    static boolean isRecentOffer(Referral referral, Standing standing, LocalDate asOf, int months) {
        var window = new Period(asOf.minusMonths(months), asOf.plusDays(1));
        return standing.operaRegisteredOn() != null
                && counting(referral, standing).cut(window).stream()
                        .filter(CountingPeriod::countsForGoal3)
                        .anyMatch(days -> standing.lastsWithin(
                                days.from(), requireNonNull(days.to()).minusDays(1)));
    }

    static boolean isActivation(Referral referral, Standing standing, LocalDate day) {
        return standing.lastsOn(day) && counting(referral, standing).on(day).countsAs() != CountsAs.NONE;
    }

    private static Counting counting(Referral referral, Standing standing) {
        return Objects.requireNonNullElseGet(standing.counting(), referral::counting);
    }
}
