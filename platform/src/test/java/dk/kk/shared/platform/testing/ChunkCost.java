package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.ImportLayout;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.imports.StagedRow;
import dk.kk.shared.platform.stream.Ids;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** What an import's chunk costs its database, see {@link SqlCost}: no statement of its own for any row. */
public final class ChunkCost {

    private static final int FEW = 50;
    private static final int MANY = 500;

    /** A batch is one statement for each 128 of its rows, and further ones for the rest. */
    private static final int BATCHES = 15;

    private ChunkCost() {}

    /**
     * Merges 50 rows and then 500 others, as a first load.
     *
     * @param source of a layout of the service under test
     * @param row the nth of the source's rows, each of a citizen of its own
     * @throws AssertionError when many rows take more statements than few, but for batches
     */
    public static void growsNotWithRows(String source, IntFunction<StagedRow> row) {
        var layout = Arc.container().listAll(ImportLayout.class).stream()
                .map(InstanceHandle::get)
                .filter(found -> found.source().equals(source))
                .findFirst()
                .orElseThrow();
        merge(layout, rows(row, 0, 1)); // what is read once and kept, is read
        var few = SqlCost.of(() -> merge(layout, rows(row, 1, FEW)));
        var many = SqlCost.of(() -> merge(layout, rows(row, 1 + FEW, MANY)));
        assertThat(many.statements())
                .as("%d rows cost %s%n%d rows cost %s", FEW, few, MANY, many)
                .isLessThan(few.statements() + BATCHES);
    }

    private static List<StagedRow> rows(IntFunction<StagedRow> row, int from, int number) {
        var rows = new ArrayList<StagedRow>();
        for (var n = from; n < from + number; n++) {
            rows.add(row.apply(n));
        }
        return rows;
    }

    private static void merge(ImportLayout layout, List<StagedRow> rows) {
        QuarkusTransaction.requiringNew().run(() -> layout.merge(new Chunk(Ids.next(), Mode.BACKFILL, rows)));
    }
}
