package dk.kk.shared.plan.finding;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.consistency.About;
import dk.kk.shared.plan.consistency.Rule;
import dk.kk.shared.platform.page.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not fit together.
 *
 * @param about by whose ids it is overruled
 * @param from the first day on which it is so; null where it is no matter of days
 * @param until the first day on which it is so no more; null where it goes on
 * @param facts the numbers and codes of its sentence
 * @param overruling why it may stand; null where it is open
 */
@Schema(name = "PlanFinding")
public record FindingView(
        Rule rule,
        List<About> about,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Map<String, String> facts,
        Sentences sentences,
        @Nullable Overruling overruling) {

    @Schema(name = "FindingSentences")
    public record Sentences(String da, String en) {}

    /** @param saidBy the employee's code */
    @Schema(name = "FindingOverrulingShown")
    public record Overruling(
            UUID id,
            OverrulingReason reason,
            @Nullable String words,
            Administration side,
            String saidBy,
            Instant saidAt,
            long version) {
        static Overruling of(FindingOverruling overruling) {
            return new Overruling(
                    overruling.id(),
                    overruling.reason(),
                    overruling.words(),
                    overruling.side(),
                    overruling.saidBy(),
                    overruling.recordedAt(),
                    overruling.version());
        }
    }

    static FindingView of(FoundFinding found) {
        var finding = found.finding();
        var days = finding.days();
        var overruling = found.overruling();
        return new FindingView(
                finding.rule(),
                finding.about(),
                days == null ? null : days.from(),
                days == null ? null : days.to(),
                finding.facts(),
                new Sentences(
                        FindingSentence.of(finding).in(Language.DA),
                        FindingSentence.of(finding).in(Language.EN)),
                overruling == null ? null : Overruling.of(overruling));
    }
}
