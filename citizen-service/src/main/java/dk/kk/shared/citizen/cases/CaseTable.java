package dk.kk.shared.citizen.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.citizen.cases.Case.Open;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import dk.kk.shared.platform.timeline.BitemporalTable;
import dk.kk.shared.platform.timeline.Edit;
import dk.kk.shared.platform.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases and their days in the database; whoever writes holds the citizen's streams locked. */
@ApplicationScoped
public class CaseTable {
    private static final String SELECT = """
            select c.id, c.citizen_id, case_number, case_type, team, centre, caseworker, version,
                   i.citizen_id as seen_as
            from ids_of(?) i join citizen_case c on c.citizen_id = i.id
            order by c.citizen_id, c.id
            """;
    private static final String ROOTS = """
            unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                as root (administration, citizen_id, case_number, case_type, team, centre, caseworker, version, id)
            """;
    private static final String INSERT = """
            insert into citizen_case (administration, citizen_id, case_number, case_type, team, centre, caseworker, version, id)
            select * from %s
            """.formatted(ROOTS);
    private static final String UPDATE = """
            update citizen_case as known
            set administration = root.administration, citizen_id = root.citizen_id, case_number = root.case_number,
                case_type = root.case_type, team = root.team, centre = root.centre, caseworker = root.caseworker,
                version = root.version
            from %s
            where known.id = root.id
            """.formatted(ROOTS);

    private final Database database;
    private final BusinessClock clock;
    private final BitemporalTable<CaseKey, Open> days;

    /** @param citizenId its timelines are loaded together */
    record CaseKey(UUID citizenId, UUID caseId) {}

    CaseTable(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
        days = new BitemporalTable<>(database, "citizen_case_row", CaseKey.class, Open.class);
    }

    /** In the order of their ids; those too of registrations that were merged into theirs. */
    public List<Case> of(Collection<UUID> citizens) {
        return bySeenAs(citizens).values().stream().flatMap(List::stream).toList();
    }

    /** By the citizen they are seen as. */
    public Map<UUID, List<Case>> bySeenAs(Collection<UUID> citizens) {
        var roots = database.list(SELECT, Root::read, SqlArray.uuids(citizens));
        var timelines = days.load(
                roots.stream().map(root -> root.key().citizenId()).distinct().toList());
        var at = clock.instant();
        return roots.stream()
                .collect(groupingBy(
                        Root::seenAs,
                        mapping(
                                root -> root.open(timelines.getOrDefault(root.key(), Timeline.empty()), at),
                                toList())));
    }

    public Optional<Case> find(UUID id) {
        return citizenOf(id)
                .flatMap(citizen -> of(List.of(citizen)).stream()
                        .filter(found -> found.id().equals(id))
                        .findFirst());
    }

    public Optional<UUID> citizenOf(UUID id) {
        return database.first("select citizen_id from citizen_case where id = ?", row -> row.uuid("citizen_id"), id);
    }

    public boolean isTaken(Administration administration, String number) {
        return database.first(
                        "select case_number from citizen_case where administration = ? and case_number = ?",
                        row -> row.text("case_number"),
                        administration,
                        number)
                .isPresent();
    }

    public void save(List<Case> changed) {
        write(INSERT, changed.stream().filter(Case::isNew).toList());
        write(UPDATE, changed.stream().filter(known -> !known.isNew()).toList());
        var edits = new HashMap<CaseKey, Edit<Open>>();
        changed.forEach(saved -> edits.put(new CaseKey(saved.citizenId(), saved.id()), saved.edit()));
        days.write(edits);
    }

    private void write(String sql, List<Case> roots) {
        if (!roots.isEmpty()) {
            database.run(
                    sql,
                    SqlArray.texts(each(roots, Case::administration)),
                    SqlArray.uuids(each(roots, Case::citizenId)),
                    SqlArray.texts(each(roots, Case::number)),
                    SqlArray.texts(each(roots, Case::type)),
                    SqlArray.texts(each(roots, root -> root.holder().team())),
                    SqlArray.texts(each(roots, root -> root.holder().centre())),
                    SqlArray.texts(each(roots, root -> root.holder().caseworker())),
                    SqlArray.numbers(each(roots, Case::version)),
                    SqlArray.uuids(each(roots, Case::id)));
        }
    }

    private static <T> List<@Nullable T> each(List<Case> roots, Part<T> part) {
        return roots.stream().<@Nullable T>map(part::of).toList();
    }

    private record Root(
            UUID seenAs, CaseKey key, @Nullable String number, CaseType type, ResponsibleTeam holder, long version) {
        static Root read(SqlRow row) {
            return new Root(
                    row.uuid("seen_as"),
                    new CaseKey(row.uuid("citizen_id"), row.uuid("id")),
                    row.textOrNull("case_number"),
                    row.code("case_type", CaseType.class),
                    new ResponsibleTeam(row.text("team"), row.text("centre"), row.textOrNull("caseworker")),
                    row.number("version"));
        }

        Case open(Timeline<Open> days, Instant at) {
            return new Case(key.caseId(), key.citizenId(), number, type, holder, version, days, at);
        }
    }

    private interface Part<T> {
        @Nullable
        T of(Case root);
    }
}
