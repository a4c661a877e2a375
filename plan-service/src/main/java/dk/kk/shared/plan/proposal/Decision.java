package dk.kk.shared.plan.proposal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the project council said of a proposal at a meeting.
 *
 * @param title the proposal's by then: what is sent back is written anew, and minutes tell of what was treated
 * @param problemTitle the problem's by then
 * @param reason of a rejection and of what is sent back always
 */
@Embeddable
@Schema(name = "ProposalDecision")
public record Decision(
        UUID meetingId,
        @Enumerated(EnumType.STRING) CouncilOutcome outcome,
        @Nullable String reason,
        LocalDate decidedOn,
        @JsonIgnore String title,
        @JsonIgnore String problemTitle) {}
