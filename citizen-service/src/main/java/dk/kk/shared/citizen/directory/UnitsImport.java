package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;

/** The organisation of both administrations. */
@Singleton
class UnitsImport implements ImportLayout {

    private static final String PARENT_KNOWN = """
            select row_no, 'parent_code', 'parent-unknown', jsonb_build_object('parent', parent_code)
            from staged child
            where parent_code is not null
              and not exists (select from unit where code = child.parent_code
                              and administration = child.administration and kind = 'CENTRE')
              and not exists (select from staged parent where parent.unit_code = child.parent_code
                              and parent.administration = child.administration and parent.kind = 'CENTRE'
                              and parent.row_no < child.row_no)
            """;

    private static final String KIND_FITS = """
            select row_no, 'kind', 'unit-kind-of-other-side',
                   jsonb_build_object('kind', kind, 'administration', administration)
            from staged where kind <> 'CENTRE' and (kind = 'JOB_CENTRE_TEAM') <> (administration = 'BIF')
            """;
    private static final String ENTRY_POINT_SAYS_SO = """
            select row_no, 'entry_point', 'entry-point-wrong', '{}'::jsonb
            from staged where entry_point <> (kind = 'ENTRY_POINT')
            """;
    private static final String SINGLE_ENTRY_POINT = """
            select s.row_no, 'entry_point', 'entry-point-taken', jsonb_build_object('unit', min(other.code))
            from staged s,
                 lateral (select code from unit
                          where entry_point and code <> s.unit_code
                            and not exists (select from staged anew where anew.unit_code = code and not anew.entry_point)
                          union all
                          select unit_code from staged earlier
                          where earlier.entry_point and earlier.unit_code <> s.unit_code and earlier.row_no < s.row_no
                         ) other
            where s.entry_point and s.kind = 'ENTRY_POINT' and s.administration = 'SOF'
            group by s.row_no
            """;
    private static final String NOT_IN_USE = """
            select s.row_no, 'kind', 'unit-in-use', jsonb_build_object('unit', s.unit_code)
            from staged s join unit u on u.code = s.unit_code
            where ((u.kind = 'CENTRE') <> (s.kind = 'CENTRE') or u.administration <> s.administration)
              and (exists (select from unit where parent_code = u.code)
                   or exists (select from staged child where child.parent_code = u.code)
                   or exists (select from employee where unit_code = u.code)
                   or exists (select from citizen_case where u.code in (team, centre))
                   or exists (select from responsibility_row where u.code in (team, centre)))
            """;

    private final Units units;
    private final BusinessClock clock;

    UnitsImport(Units units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String source() {
        return "units";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("unit_code", 40).required(),
                Column.text("name", 100).required(),
                Column.code("administration", Administration.class).required(),
                Column.code("kind", UnitKind.class).required(),
                Column.text("parent_code", 40),
                Column.bool("entry_point").required());
    }

    @Override
    public List<String> naturalKey() {
        return List.of("unit_code");
    }

    @Override
    public List<String> rules() {
        return List.of(KIND_FITS, ENTRY_POINT_SAYS_SO, SINGLE_ENTRY_POINT, NOT_IN_USE, PARENT_KNOWN);
    }

    @Override
    public void merge(Chunk chunk) {
        var entries = new LinkedHashMap<String, UnitEntry>();
        for (var row : chunk.rows()) {
            entries.put(
                    row.text("unit_code"),
                    new UnitEntry(
                            row.text("name"),
                            row.code("administration", Administration.class),
                            row.code("kind", UnitKind.class),
                            row.textOrNull("parent_code"),
                            row.bool("entry_point")));
        }
        units.register(entries, clock.instant());
    }
}
