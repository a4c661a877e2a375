package dk.kk.shared.platform.consumer;

import dk.kk.shared.platform.problem.FailureReason;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlStates;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Events that were told before, heard once more: held against what is applied here, and applied where they are not. */
@ApplicationScoped
public class SecondHearing {
    private static final Logger LOG = Logger.getLogger(SecondHearing.class);
    private static final String HOLD =
            "select citizen_id from heard_citizen where citizen_id = any (?) order by citizen_id for update";

    private static final int TRIES = 3;

    private final Database database;
    private final InboxTransaction transaction;
    private final AppliedVersions applied;
    private final HeardTopics topics;
    private final List<Hears> listeners;

    SecondHearing(
            Database database,
            InboxTransaction transaction,
            AppliedVersions applied,
            HeardTopics topics,
            @All List<Hears> listeners) {
        this.database = database;
        this.transaction = transaction;
        this.applied = applied;
        this.topics = topics;
        this.listeners = listeners;
    }

    /** As Kafka knows them. */
    public List<String> topics() {
        return topics.inKafka();
    }

    /** Takes polls in, and gives of each stream that is heard here the newest event. */
    public NewestEvents newest() {
        return new NewestEvents(transaction::isHeard);
    }

    /**
     * Holds events against what is applied here.
     *
     * @param mend applies what is not here or not so
     * @return of the events that say something else; each stands for itself, as to compare two is to walk all their data
     */
    public Map<HeardEvent, Finding> hear(List<HeardEvent> events, boolean mend) {
        var found = new IdentityHashMap<HeardEvent, Finding>();
        var here = applied.of(events);
        var news = new ArrayList<HeardEvent>();
        var same = new ArrayList<HeardEvent>();
        for (var event : events) {
            var version = here.get(event.stream());
            if (version == null || version < event.version()) {
                found.put(event, version == null ? Finding.MISSING : Finding.BEHIND);
                news.add(event);
            } else if (version == event.version()) {
                same.add(event);
            }
        }
        if (mend) {
            eachOrAll(news, transaction::apply, found);
        }
        eachOrAll(same, these -> compare(these, mend, found), found);
        return found;
    }

    /** While their citizens are held: nothing else of them is applied in between. */
    private void compare(List<HeardEvent> events, boolean mend, Map<HeardEvent, Finding> found) {
        var different = QuarkusTransaction.requiringNew().call(() -> {
            database.list(
                    HOLD,
                    row -> row,
                    SqlArray.uuids(
                            events.stream().flatMap(transaction::citizens).toList()));
            var here = applied.of(events);
            var still = events.stream()
                    .filter(event -> Objects.equals(here.get(event.stream()), event.version()))
                    .toList();
            return listeners.stream()
                    .flatMap(listener -> {
                        var concerned = still.stream()
                                .filter(event -> listener.hears().contains(event.streamKind()))
                                .toList();
                        var differing = concerned.isEmpty() ? concerned : listener.differing(concerned);
                        if (mend && !differing.isEmpty()) {
                            listener.apply(differing);
                        }
                        return differing.stream();
                    })
                    .toList();
        });
        different.forEach(event -> found.put(event, Finding.DIFFERENT));
    }

    /** All together; where one fails, each alone. */
    private static void eachOrAll(List<HeardEvent> events, Work work, Map<HeardEvent, Finding> found) {
        if (events.isEmpty()) {
            return;
        }
        try {
            again(work, events);
        } catch (RuntimeException failure) {
            throwWhereItPasses(failure);
            for (var event : events) {
                try {
                    again(work, List.of(event));
                } catch (RuntimeException alone) {
                    throwWhereItPasses(alone);
                    found.put(event, Finding.FAILED);
                }
            }
        }
    }

    /** Live events come beside it, and other batches: where two wait for each other, the database lets one go. */
    private static void again(Work work, List<HeardEvent> events) {
        for (var tries = 1; ; tries++) {
            try {
                work.on(events);
                return;
            } catch (RuntimeException failure) {
                if (tries == TRIES || !SqlStates.passes(failure)) {
                    throw failure;
                }
                LOG.warnf(
                        "%d events that are heard once more are tried again: %s",
                        events.size(), FailureReason.of(failure));
            }
        }
    }

    private static void throwWhereItPasses(RuntimeException failure) {
        if (SqlStates.passes(failure)) {
            throw failure;
        }
    }

    private interface Work {
        void on(List<HeardEvent> events);
    }
}
