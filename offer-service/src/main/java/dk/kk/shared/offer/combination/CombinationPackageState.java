package dk.kk.shared.offer.combination;

import dk.kk.shared.offer.catalogue.Administration;
import dk.kk.shared.platform.stream.RecordedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a combination package, as other services may know it: who does something and when, never what it is or why it was
 * given up, as both may speak of the citizen's health. Add fields; never rename or remove one.
 *
 * @param startedOn the first day of the component that started first; null while none has
 * @param endedOn the last day
 */
record CombinationPackageState(
        UUID packageId,
        UUID citizenId,
        PackagePhase phase,
        LocalDate composedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        List<ToldComponent> components) {

    record ToldComponent(UUID componentId, Administration side, List<Row> rows) {}

    /** As believed during {@code [recordedAt, supersededAt)}; both days are days of it. */
    record Row(
            ComponentStatus status,
            @Nullable UUID enrolmentId,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            Instant recordedAt,
            @Nullable Instant supersededAt) {
        static Row of(Component component, @Nullable Instant supersededAt) {
            return new Row(
                    component.status(),
                    component.enrolmentId(),
                    component.startedOn(),
                    component.endedOn(),
                    component.recordedAt(),
                    supersededAt);
        }
    }

    static CombinationPackageState of(CombinationPackage composed) {
        return new CombinationPackageState(
                composed.id(),
                composed.citizenId(),
                composed.phase(),
                composed.composedOn(),
                composed.startedOn(),
                composed.endedOn(),
                composed.components().stream()
                        .map(component -> told(component, composed.history()))
                        .toList());
    }

    private static ToldComponent told(Component component, List<Component> history) {
        var rows = history.stream()
                .filter(row -> row.componentId().equals(component.componentId()))
                .toList();
        return new ToldComponent(component.componentId(), component.side(), RecordedRow.told(rows, Row::of));
    }
}
