package dk.kk.shared.citizen.duplicate;

import dk.kk.shared.citizen.cpr.CurrentNumbers;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.duplicate.Registration.OpenCases;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Registrations as they stand beside one another: each with what is its own, merged or not. */
@Singleton
class Registrations {
    private static final String SELECT = """
            select c.id, c.identity, c.given_name, c.family_name, c.registered_on, c.ended_on, alias.citizen_id as merged_into,
                   (select count(*) + count(parted_at) from citizen_merge m where m.alias_id = c.id) as merge_version,
                   (select m.code from match_group_row m
                    where m.citizen_id = c.id and m.superseded_at is null
                      and m.valid_from <= day.today and (m.valid_to is null or m.valid_to > day.today)) as match_group,
                   (select count(*) from open where open.citizen_id = c.id and open.administration = 'BIF') as bif_cases,
                   (select count(*) from open where open.citizen_id = c.id and open.administration = 'SOF') as sof_cases,
                   array(select distinct r.team from responsibility_row r
                         where r.citizen_id = c.id and r.superseded_at is null and r.valid_from <= day.today
                           and (r.valid_to is null or r.valid_to > day.today)
                         order by r.team) as teams
            from citizen c
            cross join (select cast(? as date) as today) day
            left join access_alias alias on alias.alias_id = c.id
            where c.id = any (?)
            """;
    private static final String OPEN = """
            with open as (
                select k.citizen_id, k.administration from citizen_case k join citizen_case_row w on w.case_id = k.id
                where k.citizen_id = any (?) and w.superseded_at is null
                  and w.valid_from <= ? and (w.valid_to is null or w.valid_to > ?))
            """;

    private final Database database;
    private final CurrentNumbers numbers;
    private final BusinessClock clock;

    Registrations(Database database, CurrentNumbers numbers, BusinessClock clock) {
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    Map<UUID, Registration> of(List<UUID> ids) {
        var today = clock.today();
        var asked = SqlArray.uuids(ids);
        var known = numbers.of(ids);
        var found = new HashMap<UUID, Registration>();
        database.list(OPEN + SELECT, row -> read(row, known), asked, today, today, today, asked)
                .forEach(registration -> found.put(registration.citizenId(), registration));
        return found;
    }

    private static Registration read(SqlRow row, Map<UUID, Cpr> known) {
        var cpr = known.get(row.uuid("id"));
        return new Registration(
                row.uuid("id"),
                row.text("given_name"),
                row.text("family_name"),
                cpr == null ? null : cpr.birthDate(),
                row.text("identity").equals("REPLACEMENT"),
                row.day("registered_on"),
                row.dayOrNull("ended_on"),
                row.uuidOrNull("merged_into"),
                row.number("merge_version"),
                row.textOrNull("match_group"),
                List.of(
                        new OpenCases(Administration.BIF, row.number("bif_cases")),
                        new OpenCases(Administration.SOF, row.number("sof_cases"))),
                row.texts("teams"));
    }
}
