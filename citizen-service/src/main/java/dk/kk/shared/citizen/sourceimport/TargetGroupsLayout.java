package dk.kk.shared.citizen.sourceimport;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.citizen.targetgroup.TargetGroup;
import dk.kk.shared.citizen.targetgroup.TargetGroups;
import dk.kk.shared.citizen.targetgroup.TargetGroups.Delivered;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import jakarta.inject.Singleton;
import java.util.List;

/** Visitationssystemet and Status-/forskningssystemet: citizens' days in target groups. */
@Singleton
class TargetGroupsLayout implements ImportLayout {

    private static final String SOME_DAY = """
            select row_no, 'valid_to', 'period-empty', jsonb_build_object('from', valid_from, 'to', valid_to)
            from staged where valid_to <= valid_from
            """;

    private static final String ALONE_IN_THE_FILE = """
            select distinct s.row_no, 'target_group', 'without-special-needs-stands-alone', '{}'::jsonb
            from staged s
            join staged o on o.citizen_id = s.citizen_id and o.target_group <> 'WITHOUT_SPECIAL_NEEDS'
            where s.target_group = 'WITHOUT_SPECIAL_NEEDS'
              and s.valid_from < coalesce(o.valid_to, 'infinity') and o.valid_from < coalesce(s.valid_to, 'infinity')
            """;

    /** Beside what is known, unless the file tells it anew. Counted row by row: as joins it would be planned for tables still empty. */
    private static final String ALONE_AMONG_THE_KNOWN = """
            select s.row_no, 'target_group', 'without-special-needs-stands-alone', '{}'::jsonb
            from staged s
            where (select count(*) from target_group_row r
                   where r.citizen_id = s.citizen_id and r.superseded_at is null
                     and (r.target_group = 'WITHOUT_SPECIAL_NEEDS') <> (s.target_group = 'WITHOUT_SPECIAL_NEEDS')
                     and s.valid_from < coalesce(r.valid_to, 'infinity')
                     and r.valid_from < coalesce(s.valid_to, 'infinity')
                     and (select count(*) from staged a
                          where a.citizen_id = r.citizen_id and a.target_group = r.target_group
                            and a.valid_from = r.valid_from) = 0) > 0
            """;

    private final TargetGroups groups;

    TargetGroupsLayout(TargetGroups groups) {
        this.groups = groups;
    }

    @Override
    public String source() {
        return "target-groups";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.cpr(),
                Column.code("target_group", TargetGroup.class).required(),
                Column.date("valid_from").required(),
                Column.date("valid_to"));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("cpr", "target_group", "valid_from");
    }

    @Override
    public List<String> rules() {
        return List.of(SOME_DAY, ALONE_IN_THE_FILE, ALONE_AMONG_THE_KNOWN);
    }

    @Override
    public void merge(Chunk chunk) {
        groups.deliver(chunk.rows().stream()
                .collect(groupingBy(StagedRow::citizen, mapping(TargetGroupsLayout::delivered, toList()))));
    }

    private static Delivered delivered(StagedRow row) {
        return new Delivered(
                row.code("target_group", TargetGroup.class), row.date("valid_from"), row.dateOrNull("valid_to"));
    }
}
