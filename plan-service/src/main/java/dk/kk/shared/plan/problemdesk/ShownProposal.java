package dk.kk.shared.plan.problemdesk;

import dk.kk.shared.plan.proposal.Decision;
import dk.kk.shared.plan.proposal.EvaluationView;
import dk.kk.shared.plan.proposal.ProposalView;
import dk.kk.shared.platform.page.Language;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A proposal in the reader's language. @param figures where the pages of kpi-service are */
record ShownProposal(ProposalView proposal, URI figures, Language language) {

    /** @param address on kpi-service's pages, where it is counted again */
    record ShownValue(EvaluationView.Registered registered, String value, String address) {}

    /** Empty where it has none. */
    public String target() {
        return words().target(proposal.target());
    }

    public boolean isDecided() {
        return !proposal.decisions().isEmpty();
    }

    /** Null while the council has said nothing. */
    public @Nullable Decision decision() {
        return isDecided() ? proposal.decisions().getLast() : null;
    }

    /** The one that holds; null while there is none. */
    public @Nullable EvaluationView evaluation() {
        return proposal.evaluations().isEmpty() ? null : proposal.evaluations().getLast();
    }

    public ShownValue shown(EvaluationView.Registered value) {
        return new ShownValue(
                value,
                words().value(value.value()),
                figures.resolve(value.page()).toString());
    }

    public String difference(EvaluationView evaluation) {
        return words().difference(evaluation.difference());
    }

    private FigureWords words() {
        return new FigureWords(proposal.figure().unit(), language);
    }
}
