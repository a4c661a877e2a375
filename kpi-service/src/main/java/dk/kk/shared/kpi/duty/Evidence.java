package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows how far a duty came: words, and where more is to be seen.
 *
 * @param figureDay null: the figure as it stands when somebody looks
 * @param path of a page of that place
 */
@Embeddable
record Evidence(
        @Column(name = "evidence_id") UUID id,
        String shows,
        @Enumerated(EnumType.STRING) @Nullable EvidenceFigure figure,
        @Nullable LocalDate figureDay,
        @Enumerated(EnumType.STRING) @Nullable SuitePlace place,
        @Nullable String path) {

    /** @throws RuleViolation {@code evidence-link-incomplete} */
    static Evidence of(
            String shows,
            @Nullable EvidenceFigure figure,
            @Nullable LocalDate figureDay,
            @Nullable SuitePlace place,
            @Nullable String path) {
        if ((place == null) != (path == null) || (figureDay != null && figure == null)) {
            throw new RuleViolation("evidence-link-incomplete");
        }
        return new Evidence(Ids.next(), shows, figure, figureDay, place, path);
    }
}
