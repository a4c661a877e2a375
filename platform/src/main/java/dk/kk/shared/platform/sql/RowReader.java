package dk.kk.shared.platform.sql;

/** Makes something of the row the result stands at; the row itself is not to be kept. */
public interface RowReader<T> {
    T read(SqlRow row);
}
