package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which citizen a CPR number belongs or belonged to, asked by its blind index. */
@ApplicationScoped
public class CprNumbers {
    private static final String HOLDERS = """
            select asked.position, known.citizen_id
            from unnest(?::bytea[]) with ordinality as asked (blind_index, position)
            join citizen_cpr known using (blind_index)
            """;
    private static final String FIND = """
            select id, citizen_id, replaced_because is not null as former,
                   (select min(later.valid_from) from citizen_cpr later
                    where later.citizen_id = known.citizen_id and later.id > known.id
                      and later.blind_index is not null) as replaced_on
            from citizen_cpr known where blind_index = ?
            """;
    private static final String ASSIGN = """
            insert into citizen_cpr (citizen_id, blind_index, ciphertext, key_id, kind, valid_from, recorded_at)
            select assigned.*, ?::date, ?::timestamptz
            from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::text[], ?::text[]) assigned
            on conflict (blind_index) do nothing
            """;

    private final Database database;
    private final CprVault vault;

    CprNumbers(Database database, CprVault vault) {
        this.database = database;
        this.vault = vault;
    }

    public Optional<FoundNumber> find(Cpr cpr) {
        return database.first(FIND, FoundNumber::read, vault.blindIndex(cpr));
    }

    /** Numbers nobody is known by are absent. */
    public Map<Cpr, UUID> citizens(List<Cpr> cprs) {
        return holders(cprs, vault::blindIndex);
    }

    public Map<SealedCpr, UUID> holders(List<SealedCpr> sealed) {
        return holders(sealed, SealedCpr::blindIndex);
    }

    /** False when someone is already known by one of the numbers: the caller rolls back. */
    public boolean assign(Map<UUID, SealedCpr> numbersByCitizen, Instant recordedAt) {
        return assign(numbersByCitizen, null, recordedAt);
    }

    /** @param validFrom null where nobody says it */
    boolean assign(Map<UUID, SealedCpr> numbersByCitizen, @Nullable LocalDate validFrom, Instant recordedAt) {
        var sealed = List.copyOf(numbersByCitizen.values());
        var assigned = database.run(
                ASSIGN,
                validFrom,
                recordedAt,
                SqlArray.uuids(numbersByCitizen.keySet()),
                bytes(sealed, SealedCpr::blindIndex),
                bytes(sealed, SealedCpr::ciphertext),
                SqlArray.texts(sealed.stream().map(SealedCpr::keyId).toList()),
                SqlArray.texts(
                        sealed.stream().map(number -> number.kind().name()).toList()));
        return assigned == sealed.size();
    }

    private <T> Map<T, UUID> holders(List<T> numbers, Function<T, byte[]> blindIndex) {
        var found = new HashMap<T, UUID>();
        database.list(
                        HOLDERS,
                        row -> Map.entry((int) row.number("position"), row.uuid("citizen_id")),
                        bytes(numbers, blindIndex))
                .forEach(holder -> found.put(numbers.get(holder.getKey() - 1), holder.getValue()));
        return found;
    }

    private static <T> SqlArray bytes(List<T> values, Function<T, byte[]> part) {
        return SqlArray.bytes(values.stream().map(part).toList());
    }
}
