package dk.kk.shared.platform.change;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.idempotency.KeptAnswers;
import dk.kk.shared.platform.logging.LoggedStream;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Where a request reads, makes or changes a stream. In one transaction each: the citizen is opened (relation and audit) before
 * anything is locked; then lock, If-Match, verb, event, answer. A resource says which streams, which verb and which view, and
 * opens no transaction of its own.
 */
@Singleton
public class Desk {
    private final Subjects subjects;
    private final Outbox outbox;
    private final KeptAnswers kept;
    private final Caller caller;
    private final UriInfo uri;

    Desk(Subjects subjects, Outbox outbox, KeptAnswers kept, Caller caller, UriInfo uri) {
        this.subjects = subjects;
        this.outbox = outbox;
        this.kept = kept;
        this.caller = caller;
        this.uri = uri;
    }

    public <S extends Changeable, V> RestResponse<V> show(Streams<S> streams, UUID id, Function<S, V> view) {
        return subjects.inTransaction(() -> {
            open(streams.subject(id));
            var found = streams.get(id);
            return Answers.ok(view.apply(found), found.version());
        });
    }

    /** A page of a citizen's. */
    public <S extends Changeable, V> RestResponse<List<V>> list(
            Streams<S> streams, UUID citizenId, PageRequest page, Function<S, V> view) {
        return subjects.inTransaction(() -> {
            var found = streams.ofCitizen(subjects.open(citizenId), page);
            return Paged.of(found, page, stream -> stream.stream().id(), uri, view);
        });
    }

    public <S extends Changeable, V> RestResponse<V> change(
            Streams<S> streams, UUID id, @Nullable IfMatch seen, Verb<S> verb, Function<S, V> view) {
        return change(streams, id, _ -> {}, seen, verb, view);
    }

    /** @param mayChange refuses whoever may not, before they are told of the version */
    public <S extends Changeable, V> RestResponse<V> change(
            Streams<S> streams,
            UUID id,
            Consumer<S> mayChange,
            @Nullable IfMatch seen,
            Verb<S> verb,
            Function<S, V> view) {
        return subjects.inTransaction(() -> {
            var stream = locked(streams, id);
            mayChange.accept(stream);
            if (stream.version() > 0 || seen != null) { // what was never recorded has no version to have seen
                IfMatch.require(seen, stream.version(), stream::isKnownBy);
            }
            changed(streams, stream, verb);
            return Answers.ok(view.apply(stream), stream.version());
        });
    }

    /**
     * Adds a fact to a stream in whatever version it is: whoever adds takes nothing back that another said. The same {@code
     * Idempotency-Key} adds it once.
     *
     * @param request by which a key that is used twice is recognised
     */
    public <S extends Changeable, V> RestResponse<V> append(
            Streams<S> streams, UUID id, Record request, Verb<S> verb, Function<S, V> view) {
        return subjects.inTransaction(() -> {
            var opened = open(streams.subject(id));
            return kept.once(request, () -> {
                var stream = locked(streams, id, opened);
                changed(streams, stream, verb);
                return created(streams, stream, view);
            });
        });
    }

    private <S extends Changeable> void changed(Streams<S> streams, S stream, Verb<S> verb) {
        var before = stream.version();
        var events = events(streams, stream, verb.on(stream));
        if (!events.isEmpty() && stream.version() == before) {
            throw new IllegalStateException("A verb of " + stream.stream() + " raises no version");
        }
        outbox.addAll(events);
    }

    /**
     * Makes a new stream; the same {@code Idempotency-Key} gives the first answer again.
     *
     * @param subject whose it will be; null when it belongs to nobody, or to somebody the maker opens
     * @param request by which a key that is used twice is recognised
     * @param happened {@code considered}
     * @param maker after all checks, in the transaction
     */
    public <S extends Changeable, V> RestResponse<V> make(
            Streams<S> streams,
            @Nullable Subject subject,
            Record request,
            String happened,
            Supplier<S> maker,
            Function<S, V> view) {
        return subjects.inTransaction(() -> {
            open(subject);
            return kept.once(request, () -> {
                var made = maker.get();
                LoggedStream.inRequest(streams.kind(), made.stream().id());
                streams.add(made);
                outbox.addAll(events(streams, made, happened));
                return created(streams, made, view);
            });
        });
    }

    private static <S extends Changeable, V> RestResponse<V> created(
            Streams<S> streams, S stream, Function<S, V> view) {
        var location = URI.create(streams.path() + "/" + stream.stream().id());
        return Answers.created(location, view.apply(stream), stream.version());
    }

    /** None when what was said is so already. */
    private <S extends Changeable> List<Event> events(Streams<S> streams, S stream, String happened) {
        return streams.changed(stream, happened, caller.cause(happened));
    }

    private <S extends Changeable> S locked(Streams<S> streams, UUID id) {
        return locked(streams, id, open(streams.subject(id)));
    }

    /** Whoever was opened may have been merged while the lock was waited for: then the citizen it is now is opened, too. */
    private <S extends Changeable> S locked(Streams<S> streams, UUID id, List<UUID> opened) {
        LoggedStream.inRequest(streams.kind(), id.toString());
        var stream = streams.lock(id);
        var citizen = stream.citizenId();
        if (citizen != null && !opened.isEmpty() && !opened.contains(citizen)) {
            subjects.open(citizen);
        }
        return stream;
    }

    private List<UUID> open(@Nullable Subject subject) {
        return subject == null ? List.of() : subjects.open(subject);
    }
}
