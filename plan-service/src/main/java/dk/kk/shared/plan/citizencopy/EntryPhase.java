package dk.kk.shared.plan.citizencopy;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RECORDED ──► WITHDRAWN. */
@Schema(
        name = "CopyEntryPhase",
        description = "It holds; it was taken back and counts nowhere, and the reason says why")
public enum EntryPhase {
    RECORDED,
    WITHDRAWN;

    static final Moves<EntryPhase> MOVES =
            Moves.of(EntryPhase.class).from(RECORDED).to(WITHDRAWN, "withdrawn");
}
