package dk.kk.shared.plan.lesson;

import static java.util.Comparator.comparing;

import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All lessons. */
@ApplicationScoped
class Lessons implements EntityStreams<Lesson> {
    static final String KIND = "lesson";

    /** By the stems of Danish words; {@code websearch_to_tsquery} takes whatever people type. */
    private static final String SEARCH = """
            select id from lesson
            where phase = 'WRITTEN' and (cast(? as text) is null or case_type = ?)
              and (cast(? as text) is null or found_by @@ websearch_to_tsquery('danish', ?))
              and (cast(? as uuid) is null or place < (select l.place from lesson l where l.id = ?))
            order by place desc limit ?
            """;

    private static final UUID LEAST = new UUID(0, 0);

    private final Database database;

    Lessons(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    /** No other service learns from them. */
    @Override
    public List<Event> changed(Lesson lesson, String happened, String cause) {
        return List.of();
    }

    /** The latest first. */
    List<Lesson> page(@Nullable String text, @Nullable CaseType caseType, PageRequest page) {
        var words = text == null || text.isBlank() ? null : text;
        var after = page.afterId().equals(LEAST) ? null : page.afterId();
        var found = database.list(
                SEARCH, row -> row.uuid("id"), caseType, caseType, words, words, after, after, page.fetch());
        return list("id in ?1", found).stream()
                .sorted(comparing(lesson -> found.indexOf(lesson.id())))
                .toList();
    }
}
