package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.live.LiveFigures;
import dk.kk.shared.platform.live.Marks;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** Tells open pages that today's figures are others now. */
@Singleton
class FiguresMarks implements Marks {

    static final String FIGURES = "figures";

    private final LiveFigures figures;

    FiguresMarks(LiveFigures figures) {
        this.figures = figures;
    }

    @Override
    public Map<String, String> now(Set<String> parts) {
        return Map.of(FIGURES, figures.mark());
    }
}
