package dk.kk.shared.citizen;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.testing.SchemaOwner;
import java.sql.SQLException;
import java.util.Collection;

/**
 * The database ends the connection of an import at chosen places. A place is a row that it writes to the outbox or remembers, or
 * the commit of a chunk. They are counted through, whatever is rolled back, so that each place is met once.
 */
final class KilledConnections implements AutoCloseable {
    private static final String INSTALL = """
            create sequence import_place minvalue 0;
            create table import_kill (place bigint primary key);
            grant usage, select on sequence import_place to public;
            grant select, insert on import_kill to public;
            create function end_connection() returns trigger language plpgsql as $$
            declare place_now bigint := nextval('import_place');
            begin
                if exists (select from import_kill where place = place_now) then
                    perform pg_terminate_backend(pg_backend_pid());
                end if;
                return null;
            end $$;
            create trigger import_place after insert on outbox
                for each row when (new.cause = 'imported') execute function end_connection();
            create trigger import_place after insert or update on import_known
                for each row execute function end_connection();
            create constraint trigger import_place after update on import_job deferrable initially deferred
                for each row when (new.mark is distinct from old.mark) execute function end_connection();
            """;
    private static final String REMOVE = """
            drop function end_connection() cascade;
            drop table import_kill;
            drop sequence import_place;
            """;
    private static final String MET =
            "select count(*) as kills from import_kill where place <= (select last_value from import_place)";

    private final Database database;

    KilledConnections(Database database) throws SQLException {
        this.database = database;
        SchemaOwner.run(INSTALL);
    }

    /** How many places an import has passed since they are counted. */
    long places() {
        return database.first("select last_value from import_place", row -> row.number("last_value"))
                .orElseThrow();
    }

    /** @param places how many lie before each, from here on */
    void at(Collection<Long> places) {
        database.run(
                "insert into import_kill select place + last_value from unnest(?) place, import_place",
                SqlArray.numbers(places));
    }

    long met() {
        return database.first(MET, row -> row.number("kills")).orElseThrow();
    }

    @Override
    public void close() throws SQLException {
        SchemaOwner.run(REMOVE);
    }
}
