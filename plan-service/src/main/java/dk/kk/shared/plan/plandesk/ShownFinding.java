package dk.kk.shared.plan.plandesk;

import dk.kk.shared.plan.finding.FindingView;
import dk.kk.shared.platform.page.Language;

/** A finding in the reader's language. */
record ShownFinding(FindingView finding, String sentence) {
    static ShownFinding of(FindingView finding, Language language) {
        return new ShownFinding(
                finding,
                language == Language.DA
                        ? finding.sentences().da()
                        : finding.sentences().en());
    }
}
