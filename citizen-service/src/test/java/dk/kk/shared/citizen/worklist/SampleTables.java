package dk.kk.shared.citizen.worklist;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes sample citizens into the tables that work lists read, beside rows that are believed no more. */
record SampleTables(Database database) {

    void write(SampleCitizen citizen) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.run(
                    "insert into citizen values (?, 'Sejr', 'Sne;lund', date '2005-01-01', ?, ?, 1, timestamptz '2005-01-01')",
                    citizen.id(),
                    citizen.endedOn(),
                    citizen.endedOn() == null ? null : "MOVED");
            var cared = citizen.caredFor();
            database.run(
                    "insert into access_relation values (?, ?, ?, ?, ?, date '2005-01-01', null)",
                    citizen.id(),
                    cared.side(),
                    cared.team(),
                    centre(cared.side()),
                    cared.caseworker());
            citizen.shared().forEach(days -> rows("shared_period_row", "", citizen.id(), days));
            citizen.grants().forEach(days -> grant(citizen.id(), days));
            citizen.bifCases().forEach(days -> bifCase(citizen.id(), days));
            citizen.teams()
                    .forEach((side, held) -> held.forEach(by -> rows(
                            "responsibility_row",
                            "administration, team, centre, ",
                            citizen.id(),
                            by.days(),
                            side,
                            by.byEntryPoint() ? "SOF-INDGANG" : team(side),
                            by.byEntryPoint() ? "SOF-INDGANG" : centre(side))));
            citizen.targetGroups()
                    .forEach((group, periods) -> periods.forEach(
                            days -> rows("target_group_row", "target_group, ", citizen.id(), days, group)));
            assessments(citizen);
        });
    }

    /** And one that was believed before, of other days. */
    private void grant(UUID citizen, Period days) {
        var sql = """
                insert into protection_row (citizen_id, lapses_on, valid_from, valid_to, recorded_at, superseded_at)
                values (?, ?, ?, ?, timestamptz '2007-01-01', ?)
                """;
        database.run(sql, citizen, days.to(), days.from(), days.to(), null);
        var before = SampleCitizen.FIRST.minusYears(1);
        database.run(
                sql, citizen, SampleCitizen.FIRST, before, SampleCitizen.FIRST, Instant.parse("2007-01-02T00:00:00Z"));
    }

    private void bifCase(UUID citizen, Period days) {
        var id = UUID.randomUUID();
        database.run(
                "insert into citizen_case values (?, 'BIF', ?, null, 'CASH_BENEFIT', 'JC1-T1', 'JC1', null, 1)",
                id,
                citizen);
        rows("citizen_case_row", "case_id, ", citizen, days, id);
    }

    /** Equal neighbours are one row, as in a timeline: the day of the last assessment does not stand there. */
    private void assessments(SampleCitizen citizen) {
        citizen.assessments()
                .forEach((day, code) -> database.run(
                        "insert into assessment (citizen_id, model, valid_from, by_hand, code) values (?, '2009', ?, true, ?)",
                        citizen.id(),
                        day,
                        code));
        var said = citizen.assessments();
        var turns = said.entrySet().stream()
                .filter(turn -> {
                    var before = said.lowerEntry(turn.getKey());
                    return before == null || !before.getValue().equals(turn.getValue());
                })
                .toList();
        for (var n = 0; n < turns.size(); n++) {
            var to = n + 1 < turns.size() ? turns.get(n + 1).getKey() : null;
            var days = new Period(turns.get(n).getKey(), to);
            rows(
                    "match_group_row",
                    "model, code, ",
                    citizen.id(),
                    days,
                    "2009",
                    turns.get(n).getValue());
        }
    }

    /** What is believed now, and on other days what was believed before. */
    private void rows(String table, String columns, UUID citizen, Period days, @Nullable Object... values) {
        var sql = "insert into " + table + " (" + columns
                + "citizen_id, valid_from, valid_to, recorded_at, superseded_at) values (" + "?, ".repeat(values.length)
                + "?, ?, ?, timestamptz '2007-01-01', ";
        database.run(sql + "null)", arguments(values, citizen, days));
        var superseded = new Period(SampleCitizen.FIRST.minusYears(1), null);
        database.run(sql + "timestamptz '2007-01-02')", arguments(values, citizen, superseded));
    }

    private static @Nullable Object[] arguments(@Nullable Object[] values, UUID citizen, Period days) {
        return Stream.concat(Arrays.stream(values), Stream.<@Nullable Object>of(citizen, days.from(), days.to()))
                .toArray();
    }

    private static String team(Administration side) {
        return side == Administration.BIF ? "JC1-T1" : "SC1-V1";
    }

    private static String centre(Administration side) {
        return side == Administration.BIF ? "JC1" : "SC1";
    }
}
