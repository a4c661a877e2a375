package dk.kk.shared.platform.importjob;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.importjob.DeliveryView.LastDelivery;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which sources have delivered as they are expected to, by the business clock. */
@Singleton
class Deliveries {
    /** One look into the index for each source, however many imports there are. */
    private static final String LAST = """
            select asked.source, last.id, last.done_on
            from unnest(?) as asked (source)
            cross join lateral (select id, done_on from import_job j where j.source = asked.source and phase = 'DONE'
                                order by id desc limit 1) last
            """;

    private final Database database;
    private final Layouts layouts;
    private final Map<String, Period> expected;
    private final BusinessClock clock;

    Deliveries(Database database, Layouts layouts, DeliverySettings settings, BusinessClock clock) {
        this.database = database;
        this.layouts = layouts;
        this.expected = settings.every();
        this.clock = clock;
    }

    /** Of the service's sources, and of those deliverers of whom something is expected. */
    List<DeliveryView> list() {
        var sources = new TreeSet<>(expected.keySet());
        sources.addAll(layouts.names());
        return list(sources);
    }

    boolean isOverdue(String source) {
        return list(List.of(source)).getFirst().state() == DeliveryState.OVERDUE;
    }

    Set<String> expected() {
        return expected.keySet();
    }

    /** @throws IllegalStateException a setting that would never be looked at must be seen at the start */
    void check() {
        expected.forEach((source, every) -> {
            if (!layouts.names().contains(ImportSource.read(source).name())) {
                throw new IllegalStateException("shared.imports.expected names no source of this service: " + source);
            }
            if (!LocalDate.EPOCH.plus(every).isAfter(LocalDate.EPOCH)) {
                throw new IllegalStateException("shared.imports.expected." + source + " is no time: " + every);
            }
        });
    }

    private List<DeliveryView> list(Collection<String> sources) {
        var today = clock.today();
        var last = database
                .list(
                        LAST,
                        row -> new LastDelivery(row.text("source"), row.uuid("id"), row.day("done_on")),
                        SqlArray.texts(sources))
                .stream()
                .collect(toMap(LastDelivery::source, delivery -> delivery));
        return sources.stream()
                .map(source -> DeliveryView.of(source, expected.get(source), last.get(source), today))
                .toList();
    }
}
