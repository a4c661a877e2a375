package dk.kk.shared.kpi.status;

import static dk.kk.shared.kpi.status.Committee.EMPLOYMENT_AND_INTEGRATION;
import static dk.kk.shared.kpi.status.Committee.SOCIAL_SERVICES;

import dk.kk.shared.kpi.duty.BothLanguages;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * That a committee is to have a status in a year.
 *
 * @param when as the source prints it; of the later years our words for "yearly"
 * @param lastDay how the suite reads the printed words
 */
record ScheduledStatus(
        Committee committee,
        int year,
        BothLanguages when,
        LocalDate firstDay,
        LocalDate lastDay,
        BothLanguages source) {

    static final String CASE = "2009-9399";

    private static final int FIRST_OF_BOTH = 2010;
    private static final int LAST = 2012; // it tells of 2011, the strategy's last year

    private static final BothLanguages DECISION = new BothLanguages(
            "Beskæftigelses- og Integrationsudvalgets beslutning den 29.01.2009 i sag 2009-9399",
            "The Employment and Integration Committee's decision of 29 January 2009 in case 2009-9399");
    private static final BothLanguages RECOMMENDATION =
            new BothLanguages("Indstilling 2009-9399, Videre proces", "Recommendation 2009-9399, further process");

    static final List<ScheduledStatus> ALL = Stream.concat(
                    Stream.of(new ScheduledStatus(
                            EMPLOYMENT_AND_INTEGRATION,
                            2009,
                            new BothLanguages("første gang i oktober 2009", "for the first time in October 2009"),
                            LocalDate.of(2009, 10, 1),
                            LocalDate.of(2009, 10, 31),
                            DECISION)),
                    IntStream.rangeClosed(FIRST_OF_BOTH, LAST)
                            .boxed()
                            .flatMap(year -> Stream.of(EMPLOYMENT_AND_INTEGRATION, SOCIAL_SERVICES)
                                    .map(committee -> early(committee, year))))
            .toList();

    private static ScheduledStatus early(Committee committee, int year) {
        var when = year == FIRST_OF_BOTH
                ? new BothLanguages("første gang primo 2010", "for the first time in early 2010")
                : new BothLanguages("årligt, primo " + year, "yearly, in early " + year);
        return new ScheduledStatus(
                committee, year, when, LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31), RECOMMENDATION);
    }

    /** @throws RuleViolation {@code status-not-scheduled} */
    static ScheduledStatus of(Committee committee, int year) {
        return ALL.stream()
                .filter(scheduled -> scheduled.committee == committee && scheduled.year == year)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("status-not-scheduled", "committee", committee, "year", year));
    }

    /** {@code SOCIAL_SERVICES-2010}. */
    public String key() {
        return committee + "-" + year;
    }

    /** The year whose targets it tells of. In October 2009 nothing of that year is measured yet. */
    int toldYear() {
        return year < FIRST_OF_BOTH ? year : year - 1;
    }

    /** Goals that were measured before it: without their figures it is not whole. */
    List<Goal> dueGoals() {
        return Arrays.stream(Goal.values())
                .filter(goal -> goal.targets().stream()
                        .map(Goal.Target::measuringDay)
                        .anyMatch(day -> day.getYear() == toldYear() && day.isBefore(firstDay)))
                .toList();
    }
}
