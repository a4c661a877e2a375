package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.approachwait.ApproachWaitsView;
import dk.kk.shared.kpi.approachwait.GroupWaits;
import dk.kk.shared.kpi.waiting.LengthInWords;
import dk.kk.shared.kpi.waiting.ToldDefinition;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long citizens waited for a caseworker, in the reader's language. */
record ShownApproaches(ApproachWaitsView waits, Language language) {

    /** @param longestWaiting a dash where nobody waits */
    record Row(
            String group,
            String reached,
            String median,
            String ninetyPercent,
            String longest,
            String waiting,
            String longestWaiting,
            String lapsed) {}

    public List<Row> rows() {
        return waits.groups().stream().map(this::row).toList();
    }

    public ToldDefinition definition() {
        return waits.definition().in(language);
    }

    private Row row(GroupWaits group) {
        var words = group.onGreenLine() ? "dutymeasures.on-green-line" : "dutymeasures.off-green-line";
        return new Row(
                PageTexts.of(language, words, group.side()),
                number(group.reached()),
                length(group.medianSeconds()),
                length(group.ninetyPercentSeconds()),
                length(group.longestSeconds()),
                number(group.waiting()),
                length(group.longestWaitingSeconds()),
                number(group.lapsed()));
    }

    private String length(@Nullable Long seconds) {
        return LengthInWords.of(seconds, language);
    }

    private String number(long number) {
        return PageTexts.of(language, "frame.number", number);
    }
}
