package dk.kk.shared.offer.womensinitiative;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All counts of the open anonymous counselling. A provider finds those of its own places alone. */
@ApplicationScoped
class AnonymousCounts implements EntityStreams<AnonymousCount> {
    private static final String THAT_COUNT = """
            select c from AnonymousCount c join c.history r
            where index(r) = c.version - 1 and not r.withdrawn and c.id > ?1
              and r.visits.heldOn >= ?2 and r.visits.heldOn < ?3 and r.visits.theme in ?4
            order by c.id
            """;
    private final CounsellingPlaces places;

    AnonymousCounts(CounsellingPlaces places) {
        this.places = places;
    }

    @Override
    public String kind() {
        return "anonymous-count";
    }

    /** A count belongs to no citizen. */
    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    @Override
    public AnonymousCount get(UUID id) {
        return own(EntityStreams.super.get(id));
    }

    @Override
    public AnonymousCount lock(UUID id) {
        return own(EntityStreams.super.lock(id));
    }

    /** Those that hold, in the order in which they were registered. */
    List<AnonymousCount> page(CountedDays days, @Nullable Theme theme, PageRequest page) {
        var themes = theme == null ? List.of(Theme.values()) : List.of(theme);
        return find(THAT_COUNT, page.afterId(), days.first(), days.end(), themes)
                .page(0, page.fetch())
                .list();
    }

    private AnonymousCount own(AnonymousCount count) {
        if (!places.isOpen(count.visits().place())) {
            throw new RuleViolation("not-found", "kind", kind(), "id", count.id());
        }
        return count;
    }
}
