package dk.kk.shared.kpi.status;

import static dk.kk.shared.kpi.status.CitedFigures.exactly;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.duty.Duties;
import dk.kk.shared.kpi.duty.DutyView;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.measurement.Measurement;
import dk.kk.shared.kpi.measurement.Measurements;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.movement.Recount;
import dk.kk.shared.kpi.status.StatusDocument.Cited;
import dk.kk.shared.kpi.status.StatusDocument.Correction;
import dk.kk.shared.kpi.status.StatusDocument.OwnWords;
import dk.kk.shared.kpi.status.StatusDocument.ToldDuty;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Draws a status up of its basis: the same whenever it is asked once its day is over and all of it is heard. */
@ApplicationScoped
class DrawUpStatus {

    private final Measurements measurements;
    private final Duties duties;
    private final Figures figures;

    DrawUpStatus(Measurements measurements, Duties duties, Figures figures) {
        this.measurements = measurements;
        this.duties = duties;
        this.figures = figures;
    }

    StatusContent of(CommitteeStatus status) {
        var scheduled = status.scheduled();
        var basis = new Basis(status.day(), cited(status.measurements()));
        return StatusContent.of(new StatusDocument(
                status.id(),
                scheduled.committee(),
                scheduled.committee().title().da(),
                ScheduledStatus.CASE,
                scheduled.year(),
                scheduled.toldYear(),
                basis.day(),
                status.introduction(),
                duties.on(basis.day(), basis.knownUntil()).stream()
                        .map(DrawUpStatus::told)
                        .toList(),
                Arrays.stream(Goal.values()).map(goal -> told(goal, basis)).toList(),
                basis.of(Goal.ACTIVATION.targets().get(yearOf(scheduled)))
                        .map(measurement -> ToldTables.of(measurement, figuresOf(measurement)))
                        .orElse(null),
                Arrays.stream(Administration.values())
                        .map(side -> new OwnWords(side, status.deviationsOf(side)))
                        .toList(),
                basis.measurements().stream()
                        .filter(DrawUpStatus::isCountedAsNow)
                        .flatMap(measurement -> corrections(measurement, basis))
                        .toList(),
                basis.measurements().stream().map(DrawUpStatus::cited).toList(),
                StatusTexts.notes(),
                ToldDefinitions.of(CitedFigures.none(FigureDay.of(basis.day())).goals())));
    }

    /** In the order of time. @throws dk.kk.shared.platform.problem.RuleViolation {@code not-found} */
    List<Measurement> cited(List<UUID> ids) {
        return ids.stream()
                .distinct()
                .map(measurements::get)
                .sorted(Comparator.comparing(Measurement::asOf))
                .toList();
    }

    private static int yearOf(ScheduledStatus scheduled) {
        return scheduled.toldYear()
                - Goal.ACTIVATION.targets().getFirst().measuringDay().getYear();
    }

    private static CitedFigures figuresOf(Measurement measurement) {
        return CitedFigures.of(measurement.cube(), measurement.day());
    }

    private static ToldGoal told(Goal goal, Basis basis) {
        return new ToldGoal(
                goal.number(),
                PageTexts.of(Language.DA, "goal." + goal.number()),
                goal.targets().stream()
                        .map(target -> new ToldGoal.Year(
                                target.measuringDay().getYear(),
                                target.percent(),
                                target.measuringDay(),
                                basis.of(target)
                                        .map(measurement -> ToldGoal.Measured.of(
                                                measurement,
                                                figuresOf(measurement).goal(goal)))
                                        .orElse(null)))
                        .toList());
    }

    /** As the goal was measured, and as it was known at the end of the status's day. */
    private Stream<Correction> corrections(Measurement measurement, Basis basis) {
        var later = new FigureDay(measurement.asOf(), basis.day());
        var now = CitedFigures.of(figures.on(later), later);
        var then = figuresOf(measurement);
        return Arrays.stream(Goal.values())
                .filter(goal -> goal.targets().stream()
                        .anyMatch(target ->
                                basis.of(target).filter(measurement::equals).isPresent()))
                .map(goal -> new Correction(
                        goal.number(),
                        measurement.asOf(),
                        measurement.knownAt(),
                        exactly(then.goal(goal).numerator()),
                        exactly(then.goal(goal).denominator()),
                        exactly(now.goal(goal).numerator()),
                        exactly(now.goal(goal).denominator())))
                .filter(Correction::moved);
    }

    private static boolean isCountedAsNow(Measurement measurement) {
        return measurement.definitions().equals(Recount.DEFINITIONS);
    }

    private static Cited cited(Measurement measurement) {
        return new Cited(
                measurement.id(),
                measurement.asOf(),
                measurement.knownAt(),
                measurement.frozenAt(),
                measurement.definitions(),
                measurement.members(),
                measurement.parkedSources(),
                isCountedAsNow(measurement));
    }

    private static ToldDuty told(DutyView duty) {
        var deadline = duty.deadline();
        return new ToldDuty(
                duty.code(),
                duty.partOf(),
                duty.title().da(),
                duty.responsible(),
                deadline == null ? null : deadline.asPrinted().da(),
                deadline == null ? null : deadline.lastDay(),
                duty.phase(),
                duty.since(),
                duty.reason(),
                duty.overdue(),
                duty.texts().stream()
                        .map(text -> new OwnWords(text.administration(), text.wording()))
                        .toList(),
                duty.evidence().stream().map(DrawUpStatus::shown).toList());
    }

    private static String shown(DutyView.Shown evidence) {
        var figure = evidence.figure();
        return figure == null
                ? evidence.shows()
                : evidence.shows() + " (" + DanishWords.of(figure)
                        + (evidence.figureDay() == null ? "" : ", " + DanishWords.day(evidence.figureDay())) + ")";
    }
}
