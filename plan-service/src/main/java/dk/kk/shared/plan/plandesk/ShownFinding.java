package dk.kk.shared.plan.plandesk;

import dk.kk.shared.plan.finding.FindingView;
import dk.kk.shared.plan.finding.OverrulingReason;
import dk.kk.shared.platform.page.Language;
import java.util.List;

/** A finding in the reader's language. */
record ShownFinding(FindingView finding, String sentence) {
    /** By which its form is known again. */
    public String form() {
        return FormKey.of(finding);
    }

    public List<OverrulingReason> reasons() {
        return List.of(OverrulingReason.values());
    }

    static ShownFinding of(FindingView finding, Language language) {
        return new ShownFinding(
                finding,
                language == Language.DA
                        ? finding.sentences().da()
                        : finding.sentences().en());
    }
}
