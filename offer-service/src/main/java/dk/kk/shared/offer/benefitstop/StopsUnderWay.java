package dk.kk.shared.offer.benefitstop;

import static java.util.Objects.requireNonNull;

import dk.kk.shared.offer.benefit.BenefitType;
import dk.kk.shared.offer.greenline.GreenLines;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The live stops of the caller's own citizens, in the order of {@link DeadlineKey}. */
@Singleton
public class StopsUnderWay {
    /** As the index has them. */
    private static final String OWN = """
            from benefit_stop s
            where s.phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE') and s.phase = any (?)
              and s.citizen_id in (select citizen_id from access_citizens(?, ?, ?))
            """;

    private static final String SELECT =
            "select s.id, (select b.benefit_type from benefit b where b.id = s.benefit_id) as benefit_type ";

    private static final String SEEN_AS =
            "coalesce((select a.citizen_id from access_alias a where a.alias_id = s.citizen_id), s.citizen_id)";

    private static final String PAGE = """
             and (cast(? as date) is null or coalesce(s.effective_from, s.answer_by, s.considered_on) < ?)
             and (coalesce(s.effective_from, s.answer_by, s.considered_on), s.id) > (?, ?)
            order by coalesce(s.effective_from, s.answer_by, s.considered_on), s.id limit ?
            """;

    private final Database database;
    private final BenefitStops stops;
    private final GreenLines greenLines;
    private final Caller caller;
    private final BusinessClock clock;

    StopsUnderWay(Database database, BenefitStops stops, GreenLines greenLines, Caller caller, BusinessClock clock) {
        this.database = database;
        this.stops = stops;
        this.greenLines = greenLines;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param dueBefore null: whatever their deadline */
    List<CheckedStop> page(Set<Phase> phases, OfCaseworker of, @Nullable LocalDate dueBefore, PageRequest page) {
        var after = DeadlineKey.before(page);
        var asked = Stream.<@Nullable Object>of(dueBefore, dueBefore, after.deadline(), after.id(), page.fetch());
        var types = new LinkedHashMap<UUID, BenefitType>();
        database.list(
                SELECT + OWN + of.sql(SEEN_AS) + PAGE,
                row -> types.put(row.uuid("id"), row.code("benefit_type", BenefitType.class)),
                Stream.of(whose(phases), of.arguments(caller, clock.today()), asked)
                        .flatMap(values -> values)
                        .toArray());
        var found = new HashMap<UUID, BenefitStop>();
        stops.list("id in ?1", types.keySet()).forEach(stop -> found.put(stop.id(), stop));
        var today = clock.today();
        var onGreenLine = greenLines.on(
                found.values().stream().map(BenefitStop::citizenId).toList(), today);
        return types.entrySet().stream()
                .map(type -> {
                    var stop = requireNonNull(found.get(type.getKey()));
                    return CheckedStop.of(
                            stop, type.getValue(), today, onGreenLine.contains(stop.citizenId()), caller.principal());
                })
                .toList();
    }

    /** How many there are on all pages. */
    public long count(Set<Phase> phases) {
        return database.list(
                        "select count(*) " + OWN,
                        row -> row.number("count"),
                        whose(phases).toArray())
                .getFirst();
    }

    private Stream<Object> whose(Set<Phase> phases) {
        return Stream.of(SqlArray.texts(phases), caller.employee(), SqlArray.texts(caller.units()), clock.today());
    }
}
