package dk.kk.shared.platform.imports;

import dk.kk.shared.platform.stream.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one merge.
 *
 * @param findings grows by {@link #quarantine}
 */
public record Chunk(UUID importId, Mode mode, List<StagedRow> rows, List<Finding> findings) {
    /** The cause of every event an import makes, in both modes. */
    public static final String CAUSE = "imported";

    public Chunk(UUID importId, Mode mode, List<StagedRow> rows) {
        this(importId, mode, rows, new ArrayList<>());
    }

    /** Of the streams that the rows change: history is nobody's news. */
    public Origin origin() {
        return mode == Mode.BACKFILL ? Origin.BACKFILL : Origin.LIVE;
    }

    /** For what no rule in SQL can see: the row is not taken. Write nothing of it. A dry run does not find it. */
    public void quarantine(StagedRow row, @Nullable String column, String code, Object... arguments) {
        findings.add(Finding.of(row.row(), column, code, arguments));
    }
}
