package dk.kk.shared.offer.combination;

import dk.kk.shared.offer.catalogue.Administration;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param composedOn when it was put together
 * @param startedOn the first day of the component that started first; null while none has
 * @param endedOn its last day
 * @param stopReason why it was given up; null unless it was
 * @param progress how many components have come how far
 * @param components in the order in which they were put into it
 */
@Schema(name = "CombinationPackage")
record CombinationPackageView(
        UUID id,
        UUID citizenId,
        PackagePhase phase,
        LocalDate composedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable DropReason stopReason,
        Progress progress,
        List<ComponentView> components,
        List<AllowedMove> allowedMoves,
        long version) {

    @Schema(name = "PackageProgress", description = "Components by how far they have come; together they are all")
    record Progress(int planned, int started, int completed, int dropped, int cancelled) {
        static Progress of(CombinationPackage composed) {
            return new Progress(
                    composed.inStatus(ComponentStatus.PLANNED).size(),
                    composed.inStatus(ComponentStatus.STARTED).size(),
                    composed.inStatus(ComponentStatus.COMPLETED).size(),
                    composed.inStatus(ComponentStatus.DROPPED).size(),
                    composed.inStatus(ComponentStatus.CANCELLED).size());
        }
    }

    /**
     * @param side who is responsible for it and alone moves it
     * @param startedOn its first day
     * @param endedOn its last day, completed or dropped
     * @param dropReason why it was dropped; null unless it was
     * @param enrolmentId the enrolment by which it is delivered
     */
    @Schema(name = "Component")
    record ComponentView(
            UUID id,
            ComponentKind kind,
            Administration side,
            ComponentStatus status,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable DropReason dropReason,
            @Nullable UUID enrolmentId,
            List<AllowedMove> allowedMoves) {
        private static final CallerMoves<ComponentStatus> MOVES =
                CallerMoves.of(ComponentStatus.class, ComponentResource.class);

        static ComponentView of(CombinationPackage composed, Component component, Principal caller) {
            return new ComponentView(
                    component.componentId(),
                    component.kind(),
                    component.side(),
                    component.status(),
                    component.startedOn(),
                    component.endedOn(),
                    component.dropReason(),
                    component.enrolmentId(),
                    moves(composed, component, caller));
        }

        /** While the package runs, by the component's own side. */
        private static List<AllowedMove> moves(CombinationPackage composed, Component component, Principal caller) {
            return composed.phase() == PackagePhase.RUNNING && component.isMovedBy(caller)
                    ? MOVES.from(
                            component.status(),
                            ComponentStatus.MOVES.allowed(component.status()),
                            caller,
                            Map.of("id", composed.id(), "componentId", component.componentId()))
                    : List.of();
        }
    }

    private static final CallerMoves<PackagePhase> MOVES =
            CallerMoves.of(PackagePhase.class, CombinationPackageResource.class);

    static CombinationPackageView of(CombinationPackage composed, Principal caller) {
        return new CombinationPackageView(
                composed.id(),
                composed.citizenId(),
                composed.phase(),
                composed.composedOn(),
                composed.startedOn(),
                composed.endedOn(),
                composed.stopReason(),
                Progress.of(composed),
                composed.components().stream()
                        .map(component -> ComponentView.of(composed, component, caller))
                        .toList(),
                MOVES.from(composed.phase(), composed.allowedMoves(), caller, composed.id()),
                composed.version());
    }
}
