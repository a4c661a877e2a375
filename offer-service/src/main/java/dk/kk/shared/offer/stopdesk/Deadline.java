package dk.kk.shared.offer.stopdesk;

import static java.time.temporal.ChronoUnit.DAYS;

import dk.kk.shared.offer.benefitstop.CheckedStop;
import java.time.LocalDate;

/**
 * By when something is to happen about a stop, or has happened.
 *
 * @param key of the sentence: {@code deadline.hearing}
 * @param days that are left, or have passed
 * @param tone of the tag: {@code bad}, {@code warn} or none
 */
record Deadline(String key, LocalDate day, long days, String tone) {
    private static final int SOON = 3;

    static Deadline of(CheckedStop found, LocalDate today) {
        var day = found.deadline();
        var left = DAYS.between(today, day);
        return switch (found.stop().phase()) {
            case CONSIDERED -> new Deadline("deadline.considered", day, -left, "");
            case HEARING ->
                left < 0
                        ? new Deadline("deadline.hearing-over", day, -left, "bad")
                        : new Deadline("deadline.hearing", day, left, tone(left));
            case DECIDED -> new Deadline("deadline.decided", day, Math.max(0, left), tone(left));
            case EFFECTIVE -> new Deadline("deadline.effective", day, Math.max(0, -left), "");
            case RESUMED, DROPPED, WITHDRAWN, BENEFIT_ENDED -> new Deadline("deadline.over", day, 0, "");
        };
    }

    private static String tone(long left) {
        return left <= SOON ? "warn" : "";
    }
}
