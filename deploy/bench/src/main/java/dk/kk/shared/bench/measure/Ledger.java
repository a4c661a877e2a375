package dk.kk.shared.bench.measure;

import java.util.List;
import java.util.Set;

/** What kpi-service's database knows from events alone. */
record Ledger(ServerDatabase database) {
    static final List<String> TOPICS = List.of(
            "citizen.events.v1",
            "citizen.target-groups.v1",
            "plan.events.v1",
            "offer.events.v1",
            "notification.events.v1");

    /** All tables that events fill; who has the movements in memory reads them anew. */
    private static final String EMPTY = """
            truncate applied, heard_citizen, access_relation, access_alias, replay_stream, fact, citizen_merge, movement, known_unit,
                duty_stop, duty_stop_alert, approach_wait, coordination_request, effort_project, effort_component, effort_course,
                effort_week, effort_component_row, effort_course_row, effort_week_row;
            update movement_state set generation = generation + 1""";

    /** How much there is, and each figure that can be made of it. */
    private static final String SAID = """
            select concat_ws(' ', (select count(*) from applied), (select count(*) from fact), (select count(*) from access_relation),
                (select count(*) from duty_stop), (select count(*) from effort_course_row), (select count(*) from known_unit),
                (select md5(string_agg(moved::text, ' ' order by moved)) from (
                    select day, known_on, cell_group, match_column, measure, sum(citizens) from movement
                    group by day, known_on, cell_group, match_column, measure having sum(citizens) <> 0) moved))""";

    void empty() {
        database.run(EMPTY);
    }

    /** The same only where the same is known. */
    String said() {
        return database.list(SAID, row -> row.getString(1)).getFirst();
    }

    /** The kinds of stream of which something is applied, as {@code citizen/match-group}. */
    Set<String> heard() {
        return Set.copyOf(
                database.list("select distinct source || '/' || stream_kind from applied", row -> row.getString(1)));
    }
}
