package dk.kk.shared.platform.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one merge.
 *
 * @param connection in the chunk's transaction; the engine closes it
 * @param findings grows by {@link #quarantine}
 */
public record Chunk(UUID importId, Mode mode, List<StagedRow> rows, Connection connection, List<Finding> findings) {

    public Chunk(UUID importId, Mode mode, List<StagedRow> rows, Connection connection) {
        this(importId, mode, rows, connection, new ArrayList<>());
    }

    /** The rows of each citizen, in the file's order. */
    public Map<UUID, List<StagedRow>> byCitizen() {
        return rows.stream().collect(groupingBy(StagedRow::citizen, LinkedHashMap::new, toList()));
    }

    /** For what only the merge can see: the row is not taken. Write nothing of it. */
    public void quarantine(StagedRow row, @Nullable String column, String code, Object... arguments) {
        findings.add(Finding.of(row.row(), column, code, arguments));
    }
}
