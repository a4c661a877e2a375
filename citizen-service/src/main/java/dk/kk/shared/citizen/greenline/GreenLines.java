package dk.kk.shared.citizen.greenline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenStream;
import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.citizen.stream.OnePerCitizen;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.days.Periods;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.timeline.BitemporalTable;
import dk.kk.shared.platform.timeline.Edit;
import dk.kk.shared.platform.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The streams of the green line. Whoever changes one holds its root, and so the lifts too, which have none of their own. */
@ApplicationScoped
public class GreenLines implements OnePerCitizen<CitizenGreenLine> {
    static final String KIND = "green-line";

    private static final Periods UNKNOWN = Periods.of();

    /** In any target group but the one that says there are none. */
    private static final String NEEDS = """
            select citizen_id, valid_from, valid_to from target_group_row
            where citizen_id = any (?) and superseded_at is null and target_group <> 'WITHOUT_SPECIAL_NEEDS'
            """;

    private final Database database;
    private final CitizenStream<CitizenKey, GreenLinePeriod> streams;
    private final BitemporalTable<CitizenKey, LiftPeriod> lifts;
    private final BusinessClock clock;

    GreenLines(Database database, BusinessClock clock) {
        this.database = database;
        var rows = new BitemporalTable<>(database, "green_line_row", CitizenKey.class, GreenLinePeriod.class);
        streams = new CitizenStream<>(database, KIND, rows, CitizenKey::citizenId);
        lifts = new BitemporalTable<>(database, "green_line_lift_row", CitizenKey.class, LiftPeriod.class);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** As it is; the target groups that it follows are read only for a change. */
    @Override
    public CitizenGreenLine get(UUID citizen) {
        var timelines = streams.read(citizen);
        var said = lifts.load(List.of(timelines.citizenId()));
        return new CitizenGreenLine(timelines, lifted(timelines.citizenId(), said), UNKNOWN, clock.instant());
    }

    public boolean holds(UUID citizen, LocalDate day) {
        var timelines = streams.read(citizen);
        return timelines
                .timeline(new CitizenKey(timelines.citizenId()))
                .asOf(day)
                .isPresent();
    }

    @Override
    public CitizenGreenLine lock(UUID citizen) {
        return lockAll(List.of(citizen)).getFirst();
    }

    private List<CitizenGreenLine> lockAll(Collection<UUID> citizens) {
        var locked = streams.lockAll(citizens);
        var said = lifts.load(locked.keySet());
        var needs = needs(locked.keySet());
        var at = clock.instant();
        return locked.values().stream()
                .map(timelines -> new CitizenGreenLine(
                        timelines,
                        lifted(timelines.citizenId(), said),
                        needs.getOrDefault(timelines.citizenId(), Periods.of()),
                        at))
                .toList();
    }

    private static CitizenTimelines<CitizenKey, LiftPeriod> lifted(
            UUID citizen, Map<CitizenKey, Timeline<LiftPeriod>> said) {
        var key = new CitizenKey(citizen);
        return new CitizenTimelines<>(citizen, 0, said.containsKey(key) ? Map.of(key, said.get(key)) : Map.of());
    }

    private Map<UUID, Periods> needs(Collection<UUID> citizens) {
        record Need(UUID citizen, Period days) {}
        var found = database.list(
                NEEDS,
                row -> new Need(row.uuid("citizen_id"), new Period(row.day("valid_from"), row.dayOrNull("valid_to"))),
                SqlArray.uuids(citizens));
        var needs = new LinkedHashMap<UUID, Periods>();
        found.stream()
                .collect(groupingBy(Need::citizen, mapping(Need::days, toList())))
                .forEach((citizen, days) -> needs.put(citizen, new Periods(days)));
        return needs;
    }

    /**
     * The rule, after target groups of these citizens were written in this transaction: a fixed number of statements, however many
     * they are.
     */
    public List<Event> followRule(Collection<UUID> citizens, String cause) {
        if (citizens.isEmpty()) {
            return List.of();
        }
        var locked = lockAll(citizens);
        locked.forEach(CitizenGreenLine::follow);
        return save(locked, "followed", cause);
    }

    /** Stores a locked one if it changed. */
    List<Event> followed(CitizenGreenLine line, String cause) {
        return save(List.of(line), "corrected", cause);
    }

    @Override
    public List<Event> changed(CitizenGreenLine stream, String happened, String cause) {
        return save(List.of(stream), happened, cause);
    }

    private List<Event> save(List<CitizenGreenLine> locked, String happened, String cause) {
        var said = new LinkedHashMap<CitizenKey, Edit<LiftPeriod>>();
        locked.forEach(line -> said.putAll(line.lifts().edits()));
        lifts.write(said);
        streams.write(locked.stream().map(CitizenGreenLine::timelines).toList());
        return locked.stream()
                .filter(line -> line.timelines().isChanged())
                .map(line -> line.event(happened, cause))
                .toList();
    }
}
