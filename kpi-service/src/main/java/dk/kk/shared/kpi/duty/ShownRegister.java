package dk.kk.shared.kpi.duty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The register as its page shows it.
 *
 * @param today the last day that can be chosen
 * @param mayMeasure the reader may see how the duties are kept
 */
record ShownRegister(LocalDate day, LocalDate today, List<ShownDuty> all, boolean mayMeasure) {

    record PhaseCount(DutyPhase phase, long duties) {}

    public List<PhaseCount> counts() {
        return Arrays.stream(DutyPhase.values())
                .map(phase -> new PhaseCount(
                        phase,
                        all.stream()
                                .filter(shown -> shown.duty().phase() == phase)
                                .count()))
                .filter(count -> count.duties() > 0)
                .toList();
    }

    public long overdue() {
        return all.stream().filter(shown -> shown.duty().overdue()).count();
    }

    public List<ShownDuty> duties() {
        return all.stream().filter(shown -> shown.duty().partOf() == null).toList();
    }

    public List<ShownDuty> initiatives() {
        return all.stream().filter(shown -> shown.duty().partOf() != null).toList();
    }
}
