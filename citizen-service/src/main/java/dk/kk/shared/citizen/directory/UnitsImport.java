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
        return List.of(PARENT_KNOWN);
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
