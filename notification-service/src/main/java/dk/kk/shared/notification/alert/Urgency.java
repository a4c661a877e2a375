package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.openinghours.OpeningHours;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when somebody must act on an alert, and what happens otherwise. Times are business time.
 *
 * @param greenLine the citizen must not wait unduly
 * @param since from when the time allowed is counted
 * @param dueAt by when somebody must have taken it on; null: no deadline
 * @param actBy by when whoever took it on must have acted; null until then
 * @param escalatesAt when it goes one level up; null: never
 * @param escalatedAt when it last did
 */
@Embeddable
public record Urgency(
        boolean greenLine,
        @Nullable Integer workingDays,
        @Nullable Integer openingHours,
        @Nullable LocalDate lastDay,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable Instant actBy,
        @Nullable Instant escalatesAt,
        @Enumerated(EnumType.STRING) Escalation escalation,
        @Nullable Instant escalatedAt) {

    static Urgency of(AlertNeed need, OpeningHours hours, Instant now) {
        var due = need.allowed().after(now, hours);
        return of(need, now, due, null, due);
    }

    private static Urgency of(
            AlertNeed need, Instant since, @Nullable Instant dueAt, @Nullable Instant actBy, @Nullable Instant next) {
        var allowed = need.allowed();
        return new Urgency(
                need.greenLine(),
                allowed.workingDays(),
                allowed.openingHours(),
                allowed.lastDay(),
                since,
                dueAt,
                actBy,
                next,
                Escalation.NONE,
                null);
    }

    boolean allows(AlertNeed need) {
        return greenLine == need.greenLine() && allowed().equals(need.allowed());
    }

    /** For the same people and the same news: less time is counted from now, and puts nothing off; more from when it began. */
    Urgency in(AlertNeed need, OpeningHours hours, Instant now) {
        if (allows(need)) {
            return this;
        }
        var due = need.allowed().equals(hastened(need))
                ? earlier(due(), need.allowed().after(now, hours))
                : need.allowed().after(since, hours);
        return actBy == null ? of(need, since, due, null, due) : of(need, since, dueAt, due, due);
    }

    /** What was allowed, had it had the opening hours that are allowed now. */
    private @Nullable TimeAllowed hastened(AlertNeed need) {
        var hoursNow = need.allowed().openingHours();
        return openingHours == null && hoursNow != null ? allowed().orOpeningHours(hoursNow) : null;
    }

    private static @Nullable Instant earlier(@Nullable Instant due, @Nullable Instant other) {
        return due == null || other == null || other.isBefore(due) ? other : due;
    }

    /** Somebody has taken it on, and has as long again to act; the last day stays what it is. */
    Urgency takenOn(OpeningHours hours, Instant now) {
        var due = allowed().after(now, hours);
        return new Urgency(greenLine, workingDays, openingHours, lastDay, now, dueAt, due, due, Escalation.NONE, null);
    }

    /** Somebody has acted, or nobody has to any more. */
    Urgency settled() {
        return new Urgency(
                greenLine, workingDays, openingHours, lastDay, since, dueAt, actBy, null, escalation, escalatedAt);
    }

    /** One level up; who is asked there has as long again. */
    Urgency escalated(OpeningHours hours, Instant now) {
        var next = escalation.next();
        var later = next == Escalation.SPECIAL_UNIT ? null : allowed().again().after(now, hours);
        return new Urgency(greenLine, workingDays, openingHours, lastDay, since, dueAt, actBy, later, next, now);
    }

    /** By when it must be acted on as it stands; null: no deadline. */
    public @Nullable Instant due() {
        return actBy == null ? dueAt : actBy;
    }

    private TimeAllowed allowed() {
        return new TimeAllowed(workingDays, openingHours, lastDay);
    }
}
