package dk.kk.shared.citizen.targetgroup;

import static dk.kk.shared.citizen.stream.DayStatements.JUST_NOW;

import dk.kk.shared.citizen.stream.DayStatements;
import dk.kk.shared.citizen.stream.DayStatements.Correction;
import dk.kk.shared.citizen.targetgroup.GroupOfCitizen.Membership;
import dk.kk.shared.citizen.targetgroup.StatedGroup.StatedDays;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that files and caseworkers ever said of citizens' target groups, of which the timelines are derived. */
@ApplicationScoped
class StatedGroups {
    private static final String DELIVERED = """
            select i.citizen_id, target_group, valid_from, valid_to, said
            from ids_of(?) i join delivered_target_group d on d.citizen_id = i.id
            order by said
            """;
    private static final String DECIDED = """
            select i.citizen_id, target_group, valid_from, valid_to, in_group, said
            from ids_of(?) i join target_group_correction c on c.citizen_id = i.id
            where not exists (select from target_group_correction_withdrawal w where w.correction_said = c.said)
            """;
    private static final String CORRECTED = """
            select c.valid_from, c.valid_to,
                   coalesce(array_agg(c.target_group) filter (where c.in_group), '{}') as target_groups
            from ids_of(?) i join target_group_correction c on c.citizen_id = i.id
            where c.said > %d
              and not exists (select from target_group_correction_withdrawal w where w.correction_said = c.said)
            group by c.said, c.valid_from, c.valid_to
            order by c.said
            """.formatted(DayStatements.BELIEVED_BEFORE);
    private static final String DELIVER = """
            insert into delivered_target_group (citizen_id, target_group, valid_from, valid_to) values (?, ?, ?, ?)
            on conflict (citizen_id, target_group, valid_from) do update
            set valid_to = excluded.valid_to, said = excluded.said
            where delivered_target_group.valid_to is distinct from excluded.valid_to
            """;
    /** One decision says something of every group: all of it has one place in the order. */
    private static final String DECIDE = """
            insert into target_group_correction (citizen_id, target_group, valid_from, valid_to, in_group, said)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String WITHDRAW =
            "insert into target_group_correction_withdrawal (citizen_id, correction_said) values (?, ?)";

    private final Database database;

    StatedGroups(Database database) {
        this.database = database;
    }

    /** By the citizen they are seen as; those of whom nothing was said are absent. */
    Map<UUID, Map<TargetGroup, StatedGroup>> of(Collection<UUID> citizens) {
        var stated = new HashMap<GroupOfCitizen, StatedGroup>();
        var asked = SqlArray.uuids(citizens);
        database.list(DELIVERED, row -> Map.entry(key(row), new StatedDays(days(row), row.number("said"))), asked)
                .forEach(said -> stated.compute(
                        said.getKey(),
                        (key, before) -> orNothing(before)
                                .deliver(said.getValue().days(), said.getValue().said())));
        database.list(DECIDED, row -> Map.entry(key(row), decision(row)), asked)
                .forEach(said -> stated.compute(
                        said.getKey(), (key, before) -> orNothing(before).decide(said.getValue())));
        var byCitizen = new HashMap<UUID, Map<TargetGroup, StatedGroup>>();
        stated.forEach((key, group) -> byCitizen
                .computeIfAbsent(key.citizenId(), citizen -> new EnumMap<>(TargetGroup.class))
                .put(key.targetGroup(), group));
        return byCitizen;
    }

    void deliver(List<DeliveredDays> rows) {
        database.batch(DELIVER, rows, row -> new @Nullable Object[] {
            row.citizenId(), row.targetGroup(), row.days().from(), row.days().to()
        });
    }

    /** What a caseworker decided just now. */
    void record(CitizenTargetGroups groups) {
        var decisions = Stream.of(TargetGroup.values())
                .flatMap(group -> groups.stated(group).decided().stream()
                        .filter(decision -> decision.said() == JUST_NOW)
                        .map(decision -> Map.entry(group, decision)))
                .toList();
        if (decisions.isEmpty()) {
            return;
        }
        var said = database.first("select nextval('said') as said", row -> row.number("said"))
                .orElseThrow();
        database.batch(DECIDE, decisions, decided -> new @Nullable Object[] {
            groups.citizenId(),
            decided.getKey(),
            decided.getValue().days().from(),
            decided.getValue().days().to(),
            decided.getValue().value() != null,
            said
        });
    }

    /** What a caseworker took back just now. */
    void withdraw(CitizenTargetGroups groups) {
        database.batch(WITHDRAW, groups.withdrawn(), said -> new @Nullable Object[] {groups.citizenId(), said});
    }

    /** What caseworkers decided and nobody has taken back, in the order it was said. */
    List<CorrectedTargetGroups> corrections(UUID citizen) {
        return database.list(CORRECTED, StatedGroups::corrected, SqlArray.uuids(List.of(citizen)));
    }

    private static StatedGroup orNothing(@Nullable StatedGroup before) {
        return before == null ? StatedGroup.NOTHING : before;
    }

    private static GroupOfCitizen key(SqlRow row) {
        return new GroupOfCitizen(row.uuid("citizen_id"), row.code("target_group", TargetGroup.class));
    }

    private static Period days(SqlRow row) {
        return new Period(row.day("valid_from"), row.dayOrNull("valid_to"));
    }

    private static CorrectedTargetGroups corrected(SqlRow row) {
        var groups = row.texts("target_groups").stream().map(TargetGroup::valueOf);
        return new CorrectedTargetGroups(
                row.day("valid_from"),
                row.dayOrNull("valid_to"),
                groups.sorted().toList());
    }

    private static Correction<Membership> decision(SqlRow row) {
        return new Correction<>(days(row), row.flag("in_group") ? new Membership() : null, row.number("said"));
    }
}
