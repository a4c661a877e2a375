package dk.kk.shared.citizen.matchgroup;

import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;

/** How one more assessment fits among those there are. */
final class Assessments {

    private Assessments() {}

    /** It holds from its day until the next assessment; a later one is never lost by an older one that comes late. */
    static Timeline<MatchGroup> add(Timeline<MatchGroup> timeline, MatchGroup group, LocalDate from, Instant at) {
        var next = timeline.current().stream()
                .map(Row::validFrom)
                .filter(from::isBefore)
                .findFirst()
                .orElse(null);
        return timeline.correct(from, next, group, at).timeline();
    }
}
