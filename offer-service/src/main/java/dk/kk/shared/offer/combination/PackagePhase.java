package dk.kk.shared.offer.combination;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a combination package stands: {@code RUNNING -> COMPLETED | STOPPED}. */
@Schema(name = "CombinationPackagePhase")
enum PackagePhase {
    RUNNING,
    COMPLETED,
    STOPPED;

    static final Moves<PackagePhase> MOVES = Moves.of(PackagePhase.class)
            .from(RUNNING)
            .to(COMPLETED, "completed")
            .to(STOPPED, "stopped");
}
