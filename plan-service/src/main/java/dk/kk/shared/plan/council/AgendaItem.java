package dk.kk.shared.plan.council;

import dk.kk.shared.plan.proposal.CouncilOutcome;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal that a meeting treats. @param outcome null while it is not decided */
@Embeddable
@Schema(name = "CouncilAgendaItem")
public record AgendaItem(
        UUID proposalId,
        @Enumerated(EnumType.STRING) @Nullable CouncilOutcome outcome) {
    boolean hasOutcome() {
        return outcome != null;
    }

    boolean isOf(UUID proposal) {
        return proposalId.equals(proposal);
    }
}
