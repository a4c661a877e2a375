package dk.kk.shared.platform.importjob;

import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.inject.Singleton;
import java.util.List;

/** A source that is about no citizen. */
@Singleton
class OfficesLayout implements ImportLayout {

    @Override
    public String source() {
        return "offices";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("code", 10).required(), Column.text("name", 40).required());
    }

    @Override
    public List<String> naturalKey() {
        return List.of("code");
    }

    @Override
    public void merge(Chunk chunk) {
        // what counts here is which rows come
    }
}
