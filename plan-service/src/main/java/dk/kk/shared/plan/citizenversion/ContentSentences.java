package dk.kk.shared.plan.citizenversion;

import dk.kk.shared.plan.citizenversion.PlainText.Section;
import dk.kk.shared.plan.content.AttendanceDemand;
import dk.kk.shared.plan.content.ConditionKind;
import dk.kk.shared.plan.content.InpatientTreatment;
import dk.kk.shared.plan.content.PlanContent;
import dk.kk.shared.plan.content.WeeklyHours;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the plan is for, what is done, how long it takes and what is asked of the citizen. */
final class ContentSentences {
    private ContentSentences() {}

    static Stream<Section> of(PlanContent content, Wording wording) {
        return Stream.of(
                        written(content.purpose(), "plain.purpose", wording),
                        written(content.goalOccupation(), "plain.occupation", wording),
                        written(content.effort(), "plain.effort", wording),
                        wording.section(wording.say("plain.duration"), duration(content.expectedMonths(), wording)),
                        wording.section(wording.say("plain.time"), time(content, wording)),
                        content.conditions().stream()
                                .flatMap(condition ->
                                        wording.section(heading(condition.kind(), wording), List.of(condition.text()))),
                        wording.section(
                                wording.say("plain.inpatient"),
                                content.inpatientTreatment().stream()
                                        .map(stay -> inpatient(stay, wording))
                                        .toList()))
                .flatMap(sections -> sections);
    }

    private static Stream<Section> written(@Nullable String text, String heading, Wording wording) {
        return text == null || text.isBlank()
                ? Stream.empty()
                : wording.section(wording.say(heading), List.of(text.strip()));
    }

    private static List<String> duration(@Nullable Integer months, Wording wording) {
        return months == null ? List.of() : List.of(wording.say("plain.months", months));
    }

    private static List<String> time(PlanContent content, Wording wording) {
        return Stream.concat(
                        Stream.ofNullable(content.weeklyHours()).map(hours -> hours(hours, wording)),
                        content.attendance().stream().map(demand -> demand(demand, wording)))
                .toList();
    }

    private static String hours(WeeklyHours hours, Wording wording) {
        return hours.from().equals(hours.to())
                ? wording.say("plain.hours", hours.to())
                : wording.say("plain.hours-between", hours.from(), hours.to());
    }

    private static String demand(AttendanceDemand demand, Wording wording) {
        var day = wording.weekday(demand.day());
        var from = wording.clock(demand.startsAt());
        var to = wording.clock(demand.endsAt());
        var first = wording.day(demand.from());
        return demand.to() == null
                ? wording.say("plain.meet", day, from, to, first)
                : wording.say(
                        "plain.meet-until",
                        day,
                        from,
                        to,
                        first,
                        wording.day(demand.to().minusDays(1)));
    }

    private static String inpatient(InpatientTreatment stay, Wording wording) {
        return stay.to() == null
                ? wording.say("plain.inpatient-from", wording.day(stay.from()))
                : wording.say(
                        "plain.inpatient-until",
                        wording.day(stay.from()),
                        wording.day(stay.to().minusDays(1)));
    }

    private static String heading(ConditionKind kind, Wording wording) {
        return switch (kind) {
            case HOUSING -> wording.say("plain.condition-housing");
            case EMPLOYMENT -> wording.say("plain.condition-employment");
            case HELP -> wording.say("plain.condition-help");
            case TREATMENT -> wording.say("plain.condition-treatment");
            case AIDS -> wording.say("plain.condition-aids");
        };
    }
}
