package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.definition.Measure.COUNTED;
import static dk.kk.shared.kpi.definition.Measure.IN_ACTIVATION;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.disclosure.ProtectionNote;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A day's figures as somebody may see them.
 *
 * @param cube its numbers are changed already where they are protected: all that is shown is worked out of these
 * @param printed tables 1 and 2 are those that the sources print: whatever the precision, these are exact
 */
public record ShownFigures(FigureDay day, Cube cube, Precision precision, boolean printed) {

    public static ShownFigures exactly(Cube cube, FigureDay day) {
        return new ShownFigures(day, cube, Precision.EXACT, false);
    }

    /** Null where it is too small to be shown. */
    @Nullable
    Long count(Measure measure, Predicate<Cell> cells) {
        return of(measure).shown(cube.count(measure, cells));
    }

    Precision of(Measure measure) {
        return printed && (measure == COUNTED || measure == IN_ACTIVATION) ? Precision.EXACT : precision;
    }

    /** What a page says of them where they are not exact; null where they are. */
    public @Nullable String note(Language language) {
        var note = ProtectionNote.of(precision);
        var knownAt = day.knownAt();
        if (note == null || knownAt == null) {
            return null;
        }
        var known = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        return (language == Language.DA ? note.da() : note.en())
                + " "
                + PageTexts.of(
                        language, printed ? "figures.protected-printed" : "figures.protected", known.format(knownAt));
    }
}
