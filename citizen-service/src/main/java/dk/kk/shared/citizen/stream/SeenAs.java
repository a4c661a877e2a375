package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which citizen an id stands for: its own, unless its registration was merged into another. */
@Singleton
public class SeenAs {
    private final Database database;

    SeenAs(Database database) {
        this.database = database;
    }

    public UUID citizen(UUID id) {
        return database.first(
                        "select citizen_id from access_alias where alias_id = ?", row -> row.uuid("citizen_id"), id)
                .orElse(id);
    }

    /** Only of ids that stand for another one. */
    public Map<UUID, UUID> others(Collection<UUID> ids) {
        var others = new HashMap<UUID, UUID>();
        database.list(
                        "select alias_id, citizen_id from access_alias where alias_id = any (?)",
                        row -> Map.entry(row.uuid("alias_id"), row.uuid("citizen_id")),
                        SqlArray.uuids(ids))
                .forEach(alias -> others.put(alias.getKey(), alias.getValue()));
        return others;
    }
}
