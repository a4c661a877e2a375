package dk.kk.shared.citizen.targetgroup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.citizen.stream.SeenAs;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Visitationssystemet: citizens' days in target groups. */
@Singleton
class TargetGroupsImport implements ImportLayout {

    private static final String ALONE_IN_THE_FILE = """
            select distinct s.row_no, 'target_group', 'without-special-needs-stands-alone', '{}'::jsonb
            from staged s
            join staged o on o.citizen_id = s.citizen_id and o.target_group <> 'WITHOUT_SPECIAL_NEEDS'
            where s.target_group = 'WITHOUT_SPECIAL_NEEDS'
              and s.valid_from < coalesce(o.valid_to, 'infinity') and o.valid_from < coalesce(s.valid_to, 'infinity')
            """;

    /** Beside what was delivered before, unless the file tells it anew. Counted row by row: as joins it would be planned for tables still empty. */
    private static final String ALONE_AMONG_THE_DELIVERED = """
            select s.row_no, 'target_group', 'without-special-needs-stands-alone', '{}'::jsonb
            from staged s
            where (select count(*) from delivered_target_group r
                   where r.citizen_id = s.citizen_id
                     and (r.target_group = 'WITHOUT_SPECIAL_NEEDS') <> (s.target_group = 'WITHOUT_SPECIAL_NEEDS')
                     and s.valid_from < coalesce(r.valid_to, 'infinity')
                     and r.valid_from < coalesce(s.valid_to, 'infinity')
                     and (select count(*) from staged a
                          where a.citizen_id = r.citizen_id and a.target_group = r.target_group
                            and a.valid_from = r.valid_from) = 0) > 0
            """;

    private final TargetGroups groups;
    private final SeenAs seenAs;
    private final Outbox outbox;

    TargetGroupsImport(TargetGroups groups, SeenAs seenAs, Outbox outbox) {
        this.groups = groups;
        this.seenAs = seenAs;
        this.outbox = outbox;
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
        return List.of(
                ImportLayout.hasDays("valid_from", "valid_to"),
                ImportLayout.apart("target_group", "valid_from", "valid_to"),
                ALONE_IN_THE_FILE,
                ALONE_AMONG_THE_DELIVERED);
    }

    @Override
    public void merge(Chunk chunk) {
        var ids = chunk.rows().stream().map(StagedRow::citizen).collect(toSet());
        var locked = groups.lockAll(ids);
        var others = seenAs.others(ids);
        var rows = chunk.rows().stream().collect(groupingBy(row -> others.getOrDefault(row.citizen(), row.citizen())));
        var taken = new ArrayList<DeliveredDays>();
        for (var citizen : locked) {
            taken.addAll(take(chunk, citizen, rows.getOrDefault(citizen.citizenId(), List.of())));
        }
        outbox.addAll(groups.saveDelivered(locked, taken));
    }

    /** What caseworkers decided is not in the file's rules: a row may still stand beside "without special needs". */
    private static List<DeliveredDays> take(Chunk chunk, CitizenTargetGroups citizen, List<StagedRow> rows) {
        var delivered = rows.stream().map(TargetGroupsImport::delivered).toList();
        if (citizen.deliver(delivered)) {
            return delivered;
        }
        rows.forEach(row -> chunk.quarantine(row, "target_group", "without-special-needs-stands-alone"));
        return List.of();
    }

    private static DeliveredDays delivered(StagedRow row) {
        return new DeliveredDays(
                row.citizen(),
                row.code("target_group", TargetGroup.class),
                new Period(row.date("valid_from"), row.dateOrNull("valid_to")));
    }
}
