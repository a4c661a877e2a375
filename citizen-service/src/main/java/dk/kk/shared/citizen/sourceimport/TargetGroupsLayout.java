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

    /** Against the file's other rows, and against what is known but not told anew by the file. */
    private static final String STANDS_ALONE = """
            select distinct s.row_no, 'target_group', 'without-special-needs-stands-alone', '{}'::jsonb
            from staged s
            join (select citizen_id, target_group, valid_from, valid_to, true as staged from staged
                  union all
                  select r.citizen_id, r.target_group, r.valid_from, r.valid_to, false from target_group_row r
                  where r.superseded_at is null
                    and r.citizen_id in (select citizen_id from staged)
                    and not exists (select from staged a
                                    where a.citizen_id = r.citizen_id and a.target_group = r.target_group
                                      and a.valid_from = r.valid_from)) o
              on o.citizen_id = s.citizen_id
             and (o.target_group = 'WITHOUT_SPECIAL_NEEDS') <> (s.target_group = 'WITHOUT_SPECIAL_NEEDS')
             and s.valid_from < coalesce(o.valid_to, 'infinity')
             and o.valid_from < coalesce(s.valid_to, 'infinity')
            where s.target_group = 'WITHOUT_SPECIAL_NEEDS' or not o.staged
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
        return List.of(SOME_DAY, STANDS_ALONE);
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
