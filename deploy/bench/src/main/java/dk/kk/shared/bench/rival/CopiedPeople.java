package dk.kk.shared.bench.rival;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The floor of an import: what the newest import left in the register and in the outbox, copied into the same two tables with their
 * indexes, in one transaction. Nothing is read from a file, checked, sealed, staged or remembered, and nobody is told.
 */
public final class CopiedPeople implements AutoCloseable {
    private record Part(String table, String newest) {}

    private static final List<Part> PARTS =
            List.of(new Part("citizen", "select * from citizen order by id desc limit %d"), new Part("outbox", """
                    select o.* from outbox o join (select id from citizen order by id desc limit %d) newest on o.stream_id = newest.id::text
                    where o.stream_kind = 'citizen' and o.stream_version = 1 order by newest.id"""));

    private final Connection from;
    private final Connection to;
    private final int people;
    private List<byte[]> rows = List.of();

    /** @param to a copy of the database {@code from} leads to, which the rows are not in yet */
    public CopiedPeople(Connection from, Connection to, int people) throws SQLException {
        this.from = from;
        this.to = to;
        this.people = people;
        to.setAutoCommit(false);
    }

    /** Reads the newest people, so that only writing them is timed. */
    public void read() {
        rows = PARTS.stream().map(this::read).toList();
    }

    private byte[] read(Part part) {
        try {
            var read = new ByteArrayOutputStream();
            require(part, copying(from).copyOut("copy (%s) to stdout".formatted(part.newest.formatted(people)), read));
            return read.toByteArray();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what was read. */
    public void write() {
        try {
            for (var at = 0; at < PARTS.size(); at++) {
                var part = PARTS.get(at);
                var in = new ByteArrayInputStream(rows.get(at));
                require(part, copying(to).copyIn("copy %s from stdin".formatted(part.table), in));
            }
            to.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void require(Part part, long copied) {
        if (copied != people) {
            throw new IllegalStateException("%d rows of %s, not %d".formatted(copied, part.table, people));
        }
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws SQLException {
        from.close();
        to.close();
    }
}
