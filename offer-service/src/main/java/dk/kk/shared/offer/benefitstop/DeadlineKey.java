package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.platform.days.Days;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a stop stands in the list by deadline.
 *
 * @param deadline its day once it is decided, before that the hearing's last day, before that the day it was considered
 */
record DeadlineKey(LocalDate deadline, UUID id) {
    private static final DeadlineKey LEAST = new DeadlineKey(LocalDate.of(1, 1, 1), new UUID(0, 0));

    static DeadlineKey of(BenefitStop stop) {
        var effectiveFrom = stop.effectiveFrom();
        return new DeadlineKey(effectiveFrom != null ? effectiveFrom : beforeDecision(stop), stop.id());
    }

    private static LocalDate beforeDecision(BenefitStop stop) {
        var answerBy = stop.evidence().answerBy();
        return answerBy != null ? answerBy : stop.terms().consideredOn();
    }

    /** @throws RuleViolation {@code cursor-invalid} */
    static DeadlineKey before(PageRequest page) {
        var cursor = page.after();
        return cursor == null ? LEAST : read(cursor.split(" ", 2));
    }

    private static DeadlineKey read(String[] parts) {
        try {
            return new DeadlineKey(Days.read(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new RuleViolation("cursor-invalid");
        }
    }

    static DeadlineKey of(CheckedStop found) {
        return new DeadlineKey(found.deadline(), found.stop().id());
    }

    String cursor() {
        return deadline + " " + id;
    }
}
