package dk.kk.shared.plan.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What speaks for a proposal. */
@Schema(
        name = "ProposalEvidenceKind",
        description = "A figure of kpi-service, a lesson of the special unit, a document, or what people have seen")
public enum EvidenceKind {
    FIGURE,
    LESSON,
    DOCUMENT,
    EXPERIENCE
}
