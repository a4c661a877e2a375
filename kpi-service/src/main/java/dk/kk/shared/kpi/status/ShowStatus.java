package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.page.PageSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** Prepares a status for its formats: a frozen one as it was sealed, any other as it would be by now. */
@ApplicationScoped
class ShowStatus {

    private final DrawUpStatus drawUp;
    private final Figures figures;
    private final BusinessClock clock;
    private final PageSettings pages;

    ShowStatus(DrawUpStatus drawUp, Figures figures, BusinessClock clock, PageSettings pages) {
        this.drawUp = drawUp;
        this.figures = figures;
        this.clock = clock;
        this.pages = pages;
    }

    ShownStatus shown(CommitteeStatus status) {
        var page = URI.create(pages.figures()).resolve("/statuses/" + status.id() + "#recount");
        var seal = status.seal();
        if (seal != null) {
            return ShownStatus.of(status, new StatusContent(seal.content()), List.of(), page.toString());
        }
        var content = drawUp.of(status);
        var told = content.document();
        var today = FigureDay.of(clock.today());
        var live = CitedFigures.of(figures.on(today), today).goals().stream()
                .filter(goal -> told.goal(goal.goal()).in(told.toldYear()).measured() == null)
                .toList();
        return ShownStatus.of(status, content, live, page.toString());
    }
}
