package dk.kk.shared.plan.consistency;

import static java.util.Comparator.comparing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the things that do not fit together. */
@Schema(name = "FindingAbout")
public record About(Kind kind, UUID id) implements Comparable<About> {
    @Schema(name = "FindingAboutKind")
    public enum Kind {
        JOB_PLAN,
        SOCIAL_PLAN,
        ENROLMENT,
        BENEFIT_STOP,
        COORDINATION_REQUEST,
        CLARIFICATION
    }

    @Override
    public int compareTo(About other) {
        return comparing(About::kind).thenComparing(About::id).compare(this, other);
    }
}
