package dk.kk.shared.citizen.history;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import dk.kk.shared.citizen.directory.VisibleTeams;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Read in one query over all features' tables. What an administration keeps to itself stays with it. */
@ApplicationScoped
class Histories {
    private static final String ROWS = """
            select 'MATCH_GROUP' as stream, array[model, code] as value, valid_from, valid_to, recorded_at, superseded_at
            from match_group_row where citizen_id = ?
            union all
            select 'SHARED_PERIODS', '{}', valid_from, valid_to, recorded_at, superseded_at
            from shared_period_row where citizen_id = ?
            union all
            select 'RESPONSIBILITY', array[administration, team, centre, coalesce(caseworker, '')], valid_from, valid_to,
                   recorded_at, superseded_at
            from responsibility_row where citizen_id = ?
            union all
            select 'GREEN_LINE', array[coalesce(reason, origin)], valid_from, valid_to, recorded_at, superseded_at
            from green_line_row where citizen_id = ?
            union all
            select 'TARGET_GROUPS', array[target_group], valid_from, valid_to, recorded_at, superseded_at
            from target_group_row where citizen_id = ? and ?
            order by stream, recorded_at, valid_from, value
            """;

    private final Database database;
    private final VisibleTeams visible;

    Histories(Database database, VisibleTeams visible) {
        this.database = database;
        this.visible = visible;
    }

    List<HistoryRow> of(UUID citizen) {
        var ofSof = visible.isOpenTo(Administration.SOF);
        return database.list(ROWS, this::read, citizen, citizen, citizen, citizen, citizen, ofSof);
    }

    private HistoryRow read(SqlRow row) {
        var stream = row.code("stream", HistoryOf.class);
        var value = row.texts("value");
        return new HistoryRow(
                stream,
                stream == HistoryOf.RESPONSIBILITY ? holder(value) : value,
                row.day("valid_from"),
                row.dayOrNull("valid_to"),
                row.instant("recorded_at"),
                row.instantOrNull("superseded_at"));
    }

    private List<String> holder(List<String> value) {
        var side = Administration.valueOf(value.get(0));
        var caseworker = value.get(3).isEmpty() ? null : value.get(3);
        var shown = visible.of(side, new ResponsibleTeam(value.get(1), value.get(2), caseworker));
        return Stream.concat(Stream.of(side.name(), shown.team()), Stream.ofNullable(shown.caseworker()))
                .toList();
    }
}
