package dk.kk.shared.kpi.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A status counted once more from what is kept now. */
@Schema(name = "RecountedCommitteeStatus")
record RecountedStatus(
        UUID id,

        @Schema(description = "SHA-256 that was signed when it was frozen; null of one that is not") @Nullable
        String frozenSha256,

        @Schema(description = "SHA-256 of the content that is kept, or of the draft as it stands")
        String keptSha256,

        @Schema(description = "SHA-256 of the content drawn up anew of the facts")
        String recountedSha256,

        @Schema(description = "What is kept is what was frozen; true of one that is not frozen")
        boolean sameAsFrozen,

        @Schema(description = "Drawn up anew it is the same to the letter")
        boolean sameWhenRecounted,

        @Schema(description = "The parts that differ, as they are named in the content")
        List<String> differingParts,

        @Schema(description = "Each measurement that it cites, counted once more")
        List<RecountedCitation> measurements) {

    /** As {@code /measurements/{id}/recount} says it. */
    @Schema(name = "RecountedCitation")
    record RecountedCitation(
            UUID id,
            LocalDate asOf,
            LocalDate knownAt,

            @Schema(description = "Counted by the definitions of today, which are those of then")
            boolean sameDefinitions,

            @Schema(description = "In so many numbers the recount differs, as known then; 0: in none")
            long differingNumbers,

            @Schema(description = "The same citizens stand where they stood, as known then")
            boolean sameMembers) {}

    /** Everything still comes of the facts. */
    boolean holds() {
        return sameAsFrozen
                && sameWhenRecounted
                && measurements.stream().allMatch(cited -> cited.differingNumbers() == 0 && cited.sameMembers());
    }
}
