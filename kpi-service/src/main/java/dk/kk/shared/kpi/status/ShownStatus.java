package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.duty.DutyPhase;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.status.StatusDocument.ToldDuty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A status as every format draws it.
 *
 * @param sha256 of what stands in it; of a frozen one, that which was signed
 * @param live of a draft, the goals that it has no measurement of, as they stand today
 * @param recount where it is counted once more
 */
record ShownStatus(
        StatusDocument told,
        StatusPhase phase,
        List<ShownApproval> approvals,
        @Nullable Instant frozenAt,
        String sha256,
        List<GoalView> live,
        List<YearChart> charts,
        String recount) {

    record ShownApproval(Administration administration, Instant approvedAt) {}

    static ShownStatus of(CommitteeStatus status, StatusContent content, List<GoalView> live, String recount) {
        var seal = status.seal();
        var told = content.document();
        return new ShownStatus(
                told,
                status.phase(),
                status.approvers()
                        .map(side -> new ShownApproval(
                                side,
                                Objects.requireNonNull(status.approvalOf(side)).approvedAt()))
                        .toList(),
                seal == null ? null : seal.frozenAt(),
                content.sha256(),
                seal == null ? live : List.of(),
                told.goals().stream().map(YearChart::of).toList(),
                recount);
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }

    public String title() {
        return "Status " + told.year() + " for den fælles strategi for fælles borgere";
    }

    public List<ToldDuty> delayed() {
        return told.duties().stream().filter(ToldDuty::deviates).toList();
    }

    public List<ToldGoal> belowTarget() {
        return told.belowTarget().toList();
    }

    public ToldGoal.Year toldYear(ToldGoal goal) {
        return goal.in(told.toldYear());
    }

    /** Of a draft's goal without a measurement; null of the others. */
    public @Nullable GoalView liveOf(ToldGoal goal) {
        return live.stream()
                .filter(one -> one.goal() == goal.number())
                .findFirst()
                .orElse(null);
    }

    public YearChart chartOf(ToldGoal goal) {
        return charts.get(told.goals().indexOf(goal));
    }

    public boolean hasOtherDefinitions() {
        return told.measurements().stream().anyMatch(cited -> !cited.sameDefinitions());
    }

    public String day(LocalDate day) {
        return DanishWords.day(day);
    }

    public String dayOf(Instant instant) {
        return DanishWords.day(instant);
    }

    public String number(long number) {
        return DanishWords.number(number);
    }

    public String percent(@Nullable BigDecimal share) {
        return DanishWords.percent(share);
    }

    public String whole(int percent) {
        return DanishWords.wholePercent(percent);
    }

    public String row(String name) {
        return DanishWords.row(name);
    }

    public String phaseOf(DutyPhase phase) {
        return DanishWords.of(phase);
    }

    public String sides(List<Administration> sides) {
        return sides.stream().map(Administration::name).collect(Collectors.joining(" og "));
    }

    /** {@code mangler 214 borgere}. */
    public String gap(@Nullable Long missing) {
        if (missing == null) {
            return "–";
        }
        if (missing > 0) {
            return DanishWords.of("figures.missing", missing);
        }
        return missing == 0 ? DanishWords.of("figures.reached") : DanishWords.of("figures.exceeded", -missing);
    }

    /** The lines of what somebody wrote. */
    public List<String> lines(String words) {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }
}
