package dk.kk.shared.kpi.leaver;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.Percent;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.platform.page.Language;
import dk.kk.shared.platform.page.PageTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a population from one day to another. Counts are of citizens.
 *
 * @param knownAt as known at the end of that day; null: now
 * @param definitionVersion another one when the rule is
 * @param rule what is counted
 * @param source what the texts of 2009 say, and what is ours
 * @param members those who belonged to the population on the first day
 * @param stayed of those, those in match group 4-5 on the last day, of the population or not
 * @param left the others
 */
@Schema(name = "Leavers")
public record LeaversView(
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate knownAt,
        Population population,
        Wording populationName,
        String definitionVersion,
        Wording rule,
        Wording source,
        long members,
        long stayed,
        long left,

        @Schema(description = "All of them, also those nobody went to")
        List<Went> destinations) {

    /** @param percent of those who left, one decimal, half up; null where nobody left */
    @Schema(name = "LeaversWent")
    public record Went(
            Destination code,
            Wording name,
            long citizens,
            @Nullable BigDecimal percent) {}

    /** Where counts are shown, and so the place to hide small ones. */
    static LeaversView of(
            Leavers leavers, Population population, LocalDate from, LocalDate to, @Nullable LocalDate knownAt) {
        var left = leavers.left();
        return new LeaversView(
                from,
                to,
                knownAt,
                population,
                GoalView.named(population),
                RecountLeavers.DEFINITION,
                words("leavers.rule"),
                words("leavers.source"),
                leavers.members(),
                leavers.members() - left,
                left,
                Arrays.stream(Destination.values())
                        .map(code -> went(code, leavers.destinations().getOrDefault(code, 0L), left))
                        .toList());
    }

    private static Went went(Destination code, long citizens, long left) {
        var key = "destination." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Went(code, words(key), citizens, Percent.of(citizens, left));
    }

    private static Wording words(String key) {
        return new Wording(PageTexts.of(Language.DA, key), PageTexts.of(Language.EN, key));
    }
}
