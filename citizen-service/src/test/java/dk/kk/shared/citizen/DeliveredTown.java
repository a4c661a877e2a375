package dk.kk.shared.citizen;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.citizen.cpr.CprNumbers;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.UnitEntry;
import dk.kk.shared.citizen.directory.UnitKind;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.testing.Delivery;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Citizens as four files bring them. The same person of two such towns has the same in all but number and ids. Those at the front
 * are pairs who are one person each: the first is known to BIF, the second to SOF.
 */
record DeliveredTown(List<String> cprs, String run) {
    static final int PAIRS = 12;
    private static final int CITIZENS = 1_200;
    private static final int NAME = 10;

    /** Of each citizen, by their place among the town's: what is believed now. */
    private static final String HELD = """
            select person.place || ' ' || said.what as held
            from unnest(?) with ordinality as person (id, place)
            cross join lateral (
                select 'name ' || given_name || ' ' || family_name || coalesce(ended_on::text, '') from citizen where id = person.id
                union all select concat_ws(' ', 'case', administration, case_type, team, caseworker, valid_from, valid_to)
                    from citizen_case c join citizen_case_row r on r.case_id = c.id
                    where c.citizen_id = person.id and superseded_at is null
                union all select concat_ws(' ', 'responsible', administration, team, caseworker, valid_from, valid_to)
                    from responsibility_row where citizen_id = person.id and superseded_at is null
                union all select concat_ws(' ', 'shared', valid_from, valid_to)
                    from shared_period_row where citizen_id = person.id and superseded_at is null
                union all select concat_ws(' ', 'match group', code, valid_from, valid_to)
                    from match_group_row where citizen_id = person.id and superseded_at is null
            ) said (what) order by 1
            """;

    /** Of each kind of stream the number of events, of streams, and of streams whose versions are not one to the last. */
    private static final String TOLD = """
            with told as (
                select person.place > ? as alone, stream_kind, stream_id, count(*) as events,
                       min(stream_version) = 1 and max(stream_version) = count(*) as whole
                from unnest(?::text[]) with ordinality as person (id, place) join outbox on subject = person.id
                group by 1, 2, 3)
            select concat_ws(' ', stream_kind, 'of', count(*), 'streams', sum(events), 'events', 'broken', count(*) filter (where not whole))
                as told from told where alone group by stream_kind order by 1
            """;

    private static final String BROKEN = """
            select stream_kind || ' ' || stream_id as broken from outbox where subject = any (?)
            group by stream_kind, stream_id
            having min(stream_version) <> 1 or max(stream_version) <> count(*) or count(*) <> count(distinct stream_version)
            """;

    /** With teams of their own: other tests' lists are not filled by them. */
    static DeliveredTown fresh() {
        Town.has("JC9", new UnitEntry("Jobcenter 9", Administration.BIF, UnitKind.CENTRE, null, false));
        Town.has("SC9", new UnitEntry("Socialcenter 9", Administration.SOF, UnitKind.CENTRE, null, false));
        Town.has("JC9-T9", new UnitEntry("JC9-T9", Administration.BIF, UnitKind.JOB_CENTRE_TEAM, "JC9", false));
        Town.has("SC9-V9", new UnitEntry("SC9-V9", Administration.SOF, UnitKind.ADULT_TEAM, "SC9", false));
        return new DeliveredTown(
                Stream.generate(Town::freshCpr).limit(CITIZENS).toList(),
                UUID.randomUUID().toString().substring(0, 8));
    }

    Delivery persons() {
        var rows = IntStream.range(0, CITIZENS)
                .mapToObj(n -> cprs.get(n) + ";" + name(n) + ";" + name(n + CITIZENS))
                .toArray(String[]::new);
        return TownFiles.file("persons", Mode.BACKFILL, "cpr;given_name;family_name", rows);
    }

    /** Like nobody's: who is alike would fill the list of those who may be one person. */
    private static String name(int n) {
        return new Random(n)
                .ints(NAME, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    List<Delivery> others() {
        return List.of(
                TownFiles.bifCases(
                        Mode.BACKFILL, rows(false, n -> "B%s-%d;CASH_BENEFIT;%s;;JC9-T9;".formatted(run, n, day(n)))),
                TownFiles.sofCases(
                        Mode.BACKFILL, rows(true, n -> "S%s-%d;TREATMENT;%s;;SC9-V9;".formatted(run, n, day(n + 9)))),
                TownFiles.matchGroups(rows(false, n -> "2009;%d;%s;".formatted(1 + n % 5, day(n + 3)))));
    }

    /** Of pairs the first or the second alone. */
    private String[] rows(boolean second, IntFunction<String> row) {
        return IntStream.range(0, CITIZENS)
                .filter(n -> n >= 2 * PAIRS || (n % 2 == 1) == second)
                .mapToObj(n -> cprs.get(n) + ";" + row.apply(n))
                .toArray(String[]::new);
    }

    private static String day(int n) {
        return "2007-%02d-%02d".formatted(1 + n % 10, 1 + n % 28);
    }

    List<UUID> ids(CprNumbers numbers) {
        Map<String, UUID> found = IntStream.iterate(0, from -> from < CITIZENS, from -> from + 500)
                .mapToObj(from -> cprs.subList(from, Math.min(from + 500, CITIZENS)))
                .flatMap(some -> numbers.citizens(some.stream().map(Cpr::parse).toList()).entrySet().stream())
                .collect(toMap(entry -> entry.getKey().digits(), Map.Entry::getValue));
        return cprs.stream().flatMap(cpr -> Stream.ofNullable(found.get(cpr))).toList();
    }

    static List<String> held(Database database, List<UUID> ids) {
        return database.list(HELD, row -> row.text("held"), SqlArray.uuids(ids));
    }

    /** Of those who are merged with nobody. */
    static List<String> told(Database database, List<UUID> ids) {
        return database.list(TOLD, row -> row.text("told"), 2 * PAIRS, SqlArray.texts(ids));
    }

    static List<String> broken(Database database, List<UUID> ids) {
        return database.list(BROKEN, row -> row.text("broken"), SqlArray.texts(ids));
    }
}
