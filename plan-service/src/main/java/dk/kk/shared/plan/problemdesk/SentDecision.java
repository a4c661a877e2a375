package dk.kk.shared.plan.problemdesk;

import dk.kk.shared.plan.council.CouncilMeetingResource.DecideProposal;
import dk.kk.shared.plan.proposal.CouncilOutcome;
import dk.kk.shared.platform.page.FormText;
import dk.kk.shared.platform.problem.RuleViolation;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the council's form as they were typed; read as strictly as those of a body of the API.
 *
 * @param version of the meeting on the page that was sent
 * @param conditions one a line
 */
record SentDecision(
        @RestForm @Nullable UUID proposal,
        @RestForm @Nullable Long version,
        @RestForm @Nullable CouncilOutcome outcome,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String conditions) {

    static final SentDecision NONE = new SentDecision(null, null, null, null, null);

    /** Whether the form of this proposal was sent with that outcome. */
    public boolean chose(UUID of, String code) {
        return of.equals(proposal) && outcome != null && outcome.name().equals(code);
    }

    /** As it was typed in the form of this proposal; empty in any other. */
    public String reasonOf(UUID of) {
        return of.equals(proposal) ? Objects.requireNonNullElse(reason, "") : "";
    }

    public String conditionsOf(UUID of) {
        return of.equals(proposal) ? Objects.requireNonNullElse(conditions, "") : "";
    }

    DecideProposal decision() {
        if (proposal == null || outcome == null) {
            throw new RuleViolation("decision-unreadable");
        }
        var said = FormText.of("reason", reason);
        var wanted = FormText.of("conditions", conditions);
        var each = wanted == null
                ? List.<String>of()
                : wanted.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return new DecideProposal(proposal, outcome, said, each);
    }
}
