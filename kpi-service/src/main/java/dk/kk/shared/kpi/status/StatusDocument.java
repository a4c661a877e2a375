package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.duty.DutyPhase;
import dk.kk.shared.kpi.figure.Goal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a status tells, in Danish: the figures of the measurements it cites, and all else as known at the end of its day.
 *
 * @param toldYear the year whose targets it is about
 * @param tables of November of that year; null while that is not measured
 * @param corrections what was registered about measured days between their measurement and the day
 * @param notes where the sources disagree or are silent, and how they are read
 */
record StatusDocument(
        UUID id,
        Committee committee,
        String committeeName,
        String caseNumber,
        int year,
        int toldYear,
        LocalDate day,
        String introduction,
        List<ToldDuty> duties,
        List<ToldGoal> goals,
        @Nullable ToldTables tables,
        List<OwnWords> deviations,
        List<Correction> corrections,
        List<Cited> measurements,
        List<String> notes,
        List<Definition> definitions) {

    /** What an administration says in its own words; empty: nothing. */
    record OwnWords(Administration administration, String wording) {}

    /** A duty at the end of the day. @param evidence what shows how far it came, in words */
    record ToldDuty(
            String code,
            @Nullable String partOf,
            String title,
            List<Administration> responsible,
            @Nullable String deadline,
            @Nullable LocalDate lastDay,
            DutyPhase phase,
            @Nullable LocalDate since,
            @Nullable String reason,
            boolean overdue,
            List<OwnWords> texts,
            List<String> evidence) {

        boolean deviates() {
            return overdue || phase == DutyPhase.DELAYED || phase == DutyPhase.GIVEN_UP;
        }
    }

    /** A figure that became another one. */
    record Correction(
            int goal,
            LocalDate asOf,
            LocalDate knownAt,
            long numeratorThen,
            long denominatorThen,
            long numerator,
            long denominator) {

        boolean moved() {
            return numerator != numeratorThen || denominator != denominatorThen;
        }
    }

    /** A measurement that figures are taken from. @param sameDefinitions it was counted by what the chapter of definitions says */
    record Cited(
            UUID id,
            LocalDate asOf,
            LocalDate knownAt,
            Instant frozenAt,
            String definitions,
            String members,
            List<String> parkedSources,
            boolean sameDefinitions) {}

    record Definition(String name, String text) {}

    /** Numbers of the goals that have no figure for the told year. */
    List<Integer> missing(List<Goal> due) {
        return due.stream()
                .map(Goal::number)
                .filter(number -> goal(number).in(toldYear).measured() == null)
                .toList();
    }

    ToldGoal goal(int number) {
        return goals.stream()
                .filter(goal -> goal.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Goals whose figure of the told year is below the target. */
    Stream<ToldGoal> belowTarget() {
        return goals.stream().filter(goal -> {
            var measured = goal.in(toldYear).measured();
            return measured != null && Objects.requireNonNullElse(measured.gap(), 0L) > 0;
        });
    }
}
