package dk.kk.shared.plan.content;

import dk.kk.shared.plan.citizenlife.SaidDay;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The days that a content speaks of. */
public final class ContentDays {

    private ContentDays() {}

    /** @param from the day from which its expected duration runs */
    public static List<SaidDay> of(PlanContent content, LocalDate from) {
        var months = content.expectedMonths();
        return Stream.of(
                        SaidDay.of("expectedMonths", months == null ? null : from.plusMonths(months)),
                        content.inpatientTreatment().stream().flatMap(ContentDays::stay),
                        content.attendance().stream().flatMap(ContentDays::demand),
                        content.goals().stream()
                                .flatMap(goal -> goal.steps().stream())
                                .flatMap(ContentDays::step))
                .flatMap(days -> days)
                .toList();
    }

    private static Stream<SaidDay> stay(InpatientTreatment stay) {
        return Stream.concat(
                SaidDay.of("inpatientTreatment.from", stay.from()), SaidDay.of("inpatientTreatment.to", stay.to()));
    }

    private static Stream<SaidDay> demand(AttendanceDemand demand) {
        return Stream.concat(SaidDay.of("attendance.from", demand.from()), SaidDay.of("attendance.to", demand.to()));
    }

    private static Stream<SaidDay> step(PlanGoal.Step step) {
        return Stream.concat(SaidDay.of("goals.steps.by", step.by()), SaidDay.of("goals.steps.doneOn", step.doneOn()));
    }
}
