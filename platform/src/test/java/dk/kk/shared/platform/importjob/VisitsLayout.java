package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.CprSwap;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.stream.StreamRef;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A source of visits, whose merge tells one event per row; a test may make its next merges fail. */
@Singleton
class VisitsLayout implements ImportLayout {

    static final int TOO_LONG = 1_000;

    enum Kind {
        HOME,
        OFFICE
    }

    record VisitState(
            UUID citizenId,
            Kind kind,
            LocalDate visitedOn,
            @Nullable LocalDate leftOn) {}

    private final Outbox outbox;
    private final BusinessClock clock;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    final List<List<StagedRow>> chunks = new ArrayList<>();
    final Queue<Runnable> faults = new ConcurrentLinkedQueue<>();

    VisitsLayout(Outbox outbox, BusinessClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "visits";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.cpr(),
                Column.text("visit_number", 20).required(),
                Column.code("kind", Kind.class).required(),
                Column.date("visited_on").required(),
                Column.date("left_on"),
                Column.integer("minutes"),
                Column.bool("announced"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("cpr", "visit_number");
    }

    @Override
    public List<String> rules() {
        return List.of(
                ImportLayout.inOrder("visited_on", "left_on"),
                ImportLayout.hasDays("visited_on", "left_on"),
                ImportLayout.apart("minutes", "visited_on", "left_on"),
                """
                select row_no, 'minutes', 'value-missing', '{}'::jsonb
                from staged where announced and minutes is null
                """,
                """
                select row_no, 'visited_on', 'date-invalid', jsonb_build_object('today', today)
                from staged where visited_on > today
                """);
    }

    @Override
    public CprSwap swapFor(String deliverer, CprSwap ofService) {
        return ofService;
    }

    @Override
    public void merge(Chunk chunk) {
        var fault = faults.poll();
        if (fault != null) {
            fault.run();
        }
        chunks.add(chunk.rows());
        var events = new ArrayList<Event>();
        for (var row : chunk.rows()) {
            if (row.text("visit_number").equals("REFUSED") || isTooLong(row)) {
                chunk.quarantine(row, "visit_number", "code-unknown", "allowed", "others");
            } else {
                events.add(event(row.citizen(), row));
            }
        }
        outbox.addAll(events);
    }

    private static boolean isTooLong(StagedRow row) {
        return row.textOrNull("minutes") != null && row.integer("minutes") >= TOO_LONG;
    }

    private Event event(UUID citizen, StagedRow row) {
        var stream = new StreamRef("visit", row.text("visit_number") + "-" + citizen);
        var state = new VisitState(
                citizen, row.code("kind", Kind.class), row.date("visited_on"), row.dateOrNull("left_on"));
        var version = versions.merge(stream.id(), 1L, Long::sum);
        return Event.of("visit.made", stream, version, citizen, Chunk.CAUSE, clock.instant(), state)
                .onTopic("kpi.events.v1");
    }
}
