package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.leaver.LeaversView;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.util.List;

/** What became of the strategy's population, in the reader's language. */
record ShownLeavers(LeaversView leavers, Language language) {

    /** @param share of those who left; a dash where nobody did */
    record Row(String where, String citizens, String share) {}

    public String population() {
        return leavers.populationName().in(language);
    }

    public String rule() {
        return leavers.rule().in(language);
    }

    public String source() {
        return leavers.source().in(language);
    }

    public String left() {
        return PageTexts.of(language, "dutymeasures.left", leavers.left(), leavers.members());
    }

    public List<Row> rows() {
        return leavers.destinations().stream()
                .map(went -> new Row(
                        went.name().in(language),
                        number(went.citizens()),
                        went.percent() == null ? "–" : PageTexts.of(language, "figures.percent", went.percent())))
                .toList();
    }

    public List<Bars> drawings() {
        return leavers.left() == 0
                ? List.of()
                : List.of(Bars.of(leavers.destinations().stream()
                        .map(went -> new Bars.Count(
                                went.name().in(language), went.citizens(), number(went.citizens()), "end"))
                        .toList()));
    }

    private String number(long number) {
        return PageTexts.of(language, "frame.number", number);
    }
}
