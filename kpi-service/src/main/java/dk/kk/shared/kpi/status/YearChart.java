package dk.kk.shared.kpi.status;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A goal's targets as columns, one per year, and the measured share beside each. Places are in units of the drawing, which is
 * {@value #WIDTH} wide and {@value #HEIGHT} high. All goals have one scale. It looks the same in a page, in print and as a picture:
 * its looks stand in the drawing itself.
 */
record YearChart(int number, String title, String description, List<Gridline> gridlines, List<YearColumns> years) {

    static final int WIDTH = 320;
    static final int HEIGHT = 190;
    private static final int LEFT = 44;
    private static final int EACH = 92;
    private static final int COLUMN = 34;
    private static final int TOP = 14;
    private static final int BOTTOM = 150;
    private static final int HIGHEST = 100;
    private static final int STEP = 20;

    record Gridline(double y, String label) {}

    record Column(double x, double y, double height, String label, long percent) {

        /** A class of the stylesheet that is used where nothing is drawn. */
        public String wide() {
            return "w" + percent;
        }

        public double middle() {
            return x + COLUMN / 2.0;
        }

        public double above() {
            return y - 4;
        }
    }

    /** @param measured null: not measured yet */
    record YearColumns(String year, Column target, @Nullable Column measured, double middle, double beside) {}

    static YearChart of(ToldGoal goal) {
        var lines = new ArrayList<Gridline>();
        for (var percent = 0; percent <= HIGHEST; percent += STEP) {
            lines.add(new Gridline(y(percent), DanishWords.wholePercent(percent)));
        }
        var years = new ArrayList<YearColumns>();
        for (var year : goal.years()) {
            years.add(columns(year, LEFT + 6 + EACH * years.size()));
        }
        return new YearChart(
                goal.number(),
                "Mål " + goal.number() + ", " + goal.name().toLowerCase(Locale.ROOT) + ": måltal og målinger",
                goal.years().stream().map(YearChart::says).collect(Collectors.joining(" ")),
                lines,
                years);
    }

    private static YearColumns columns(ToldGoal.Year year, double left) {
        var measured = year.measured();
        var share = measured == null ? null : measured.percent();
        var right = left + COLUMN + 4;
        return new YearColumns(
                Integer.toString(year.year()),
                column(left, year.target(), DanishWords.wholePercent(year.target())),
                share == null ? null : column(right, share.doubleValue(), DanishWords.percent(share)),
                left + COLUMN + 2,
                right + COLUMN / 2.0);
    }

    private static Column column(double x, double percent, String label) {
        var y = y(percent);
        return new Column(x, y, rounded(BOTTOM - y), label, Math.round(percent));
    }

    private static String says(ToldGoal.Year year) {
        var measured = year.measured();
        BigDecimal share = measured == null ? null : measured.percent();
        return year.year() + ": mindst " + DanishWords.wholePercent(year.target()) + ", "
                + (share == null ? "ikke målt endnu." : "målt " + DanishWords.percent(share) + ".");
    }

    private static double y(double percent) {
        return rounded(BOTTOM - (BOTTOM - TOP) * percent / HIGHEST);
    }

    private static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
