package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A source that is about no citizen, and whose rows lean on each other. */
@Singleton
class OfficesLayout implements ImportLayout {

    final Queue<String> taken = new ConcurrentLinkedQueue<>();

    @Override
    public String source() {
        return "offices";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("code", 10).required(), Column.text("name", 40).required(), Column.text("parent", 10));
    }

    @Override
    public List<String> naturalKey() {
        return List.of("code");
    }

    @Override
    public List<String> rules() {
        return List.of("""
                select row_no, 'parent', 'code-unknown', jsonb_build_object('allowed', 'codes of the file') from staged
                where parent is not null and not exists (select from staged above where above.code = staged.parent)
                """, """
                select row_no, 'name', 'text-invalid', '{}'::jsonb from staged where name = 'nameless'
                """);
    }

    @Override
    public void merge(Chunk chunk) {
        chunk.rows().forEach(row -> taken.add(row.text("code") + " " + row.text("name")));
    }
}
