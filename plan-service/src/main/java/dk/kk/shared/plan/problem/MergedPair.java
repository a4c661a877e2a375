package dk.kk.shared.plan.problem;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Streams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.outbox.Event;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A problem that is changed together with the one it is merged into: both are locked, in the order of their ids, and told of. */
record MergedPair(Problems problems, UUID into) implements Streams<Problem> {
    private static final String OTHER_WORD = "duplicate-taken-over";

    @Override
    public Problem lock(UUID id) {
        Stream.of(id, into).distinct().sorted().forEach(problems::lock);
        return problems.get(id);
    }

    @Override
    public List<Event> changed(Problem merged, String happened, String cause) {
        var otherCause = cause.replaceFirst(happened, OTHER_WORD);
        return List.of(merged.event(happened, cause), problems.get(into).event(OTHER_WORD, otherCause));
    }

    @Override
    public String kind() {
        return problems.kind();
    }

    @Override
    public @Nullable Subject subject(UUID id) {
        return problems.subject(id);
    }

    @Override
    public Problem get(UUID id) {
        return problems.get(id);
    }

    @Override
    public List<Problem> ofCitizen(List<UUID> ids, PageRequest page) {
        return problems.ofCitizen(ids, page);
    }

    @Override
    public void add(Problem made) {
        problems.add(made);
    }
}
