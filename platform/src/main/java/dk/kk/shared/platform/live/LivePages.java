package dk.kk.shared.platform.live;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Tells open pages that what they show has changed: server-sent event {@code changed}, without data, so that a page asks for itself
 * again, by its own rule. {@code alive} comes in between, so that a page knows how old it is.
 */
@Singleton
public class LivePages {
    private static final Logger LOG = Logger.getLogger(LivePages.class);
    private static final int ALIVE_EVERY = 10;
    private static final int LEAST_RETRY = 1_000;
    private static final int MOST_RETRY = 5_000;

    private final Marks marks;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private int looks;

    LivePages(@All List<Marks> marks) {
        this.marks = parts -> marks.stream()
                .flatMap(each -> each.now(parts).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the parts are at now, for a page to say what it has seen. */
    public String mark(Set<String> parts) {
        return of(marks.now(parts), parts);
    }

    /** @param seen the mark the page was drawn at: a change between that and now is told at once */
    public Multi<OutboundSseEvent> changes(Sse sse, Set<String> parts, String seen) {
        return Multi.createFrom().emitter(emitter -> {
            var viewer = new Viewer(sse, parts, emitter, seen);
            emitter.onTermination(() -> viewers.remove(viewer));
            viewers.add(viewer);
            viewer.open();
        });
    }

    /** Marks that cannot be read now are read in a second. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (viewers.isEmpty()) {
            return;
        }
        looks++;
        var now = marks.now(
                viewers.stream().flatMap(viewer -> viewer.parts.stream()).collect(Collectors.toUnmodifiableSet()));
        viewers.forEach(viewer -> viewer.look(now, looks % ALIVE_EVERY == 0));
        LOG.debugf("%d pages are open", viewers.size());
    }

    private static String of(Map<String, String> marks, Set<String> parts) {
        return parts.stream().sorted().map(part -> marks.getOrDefault(part, "")).collect(Collectors.joining("."));
    }

    private static final class Viewer {
        private final Sse sse;
        private final Set<String> parts;
        private final MultiEmitter<? super OutboundSseEvent> page;
        private String seen;

        private Viewer(Sse sse, Set<String> parts, MultiEmitter<? super OutboundSseEvent> page, String seen) {
            this.sse = sse;
            this.parts = Set.copyOf(parts);
            this.page = page;
            this.seen = seen;
        }

        /** Pages that lose their stream together do not come back together. */
        private void open() {
            page.emit(sse.newEventBuilder()
                    .name("alive")
                    .data("")
                    .reconnectDelay(ThreadLocalRandom.current().nextLong(LEAST_RETRY, MOST_RETRY))
                    .build());
        }

        private synchronized void look(Map<String, String> now, boolean isToldAlive) {
            var mark = of(now, parts);
            if (!mark.equals(seen)) {
                seen = mark;
                page.emit(sse.newEvent("changed", ""));
            } else if (isToldAlive) {
                page.emit(sse.newEvent("alive", ""));
            }
        }
    }
}
