package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final String KNOWN = """
            select asked.position, known.citizen_id, known.number_id
            from unnest(?::bigint[], ?::bytea[]) as asked (position, blind_index)
            join citizen_cpr known using (blind_index)
            """;
    private static final String FIND = """
            select id, citizen_id, replaced_because is not null as former,
                   (select min(later.valid_from) from citizen_cpr later
                    where later.citizen_id = known.citizen_id and later.id > known.id
                      and later.blind_index is not null) as replaced_on
            from citizen_cpr known where blind_index = any (?)
            """;

    /** None of them, where one stands under another key; one that somebody registers just now under the same is waited for. */
    private static final String ASSIGN = """
            insert into citizen_cpr
                (citizen_id, number_id, blind_index, index_key_id, ciphertext, key_id, kind, valid_from, recorded_at)
            select assigned.*, ?::date, ?::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::bytea[], ?::text[], ?::bytea[], ?::text[], ?::text[]) assigned
            where not exists (select from citizen_cpr where blind_index = any (?))
            on conflict (blind_index) do nothing
            """;

    private static final String RENUMBER = """
            with held as (
                select number.id, staged.id as number_id
                from unnest(?::uuid[], ?::uuid[]) as staged (former, id)
                join citizen_cpr number on number.number_id = staged.former
                order by number.id for update of number)
            update citizen_cpr number set number_id = held.number_id from held where number.id = held.id
            """;

    private final Database database;
    private final CprVault vault;
    private final IndexKeys indexKeys;

    CprNumbers(Database database, CprVault vault, IndexKeys indexKeys) {
        this.database = database;
        this.vault = vault;
        this.indexKeys = indexKeys;
    }

    public Optional<FoundNumber> find(Cpr cpr) {
        var found = database.first(FIND, FoundNumber::read, SqlArray.bytes(vault.blindIndexes(cpr)));
        if (found.isEmpty()) {
            indexKeys.requireAll();
        }
        return found;
    }

    /** Numbers nobody is known by are absent. */
    public Map<Cpr, UUID> citizens(List<Cpr> cprs) {
        return citizens(known(cprs));
    }

    /** Numbers nobody is known by are absent. */
    public Map<Cpr, KnownNumber> known(List<Cpr> cprs) {
        return known(cprs, vault::blindIndexes);
    }

    /**
     * Whom staged numbers belong to. One that somebody registered since it was staged is known by the id it was staged with from
     * here on, by which the import remembers it.
     */
    public Map<SealedCpr, UUID> holders(List<SealedCpr> staged) {
        var known = known(staged, vault::blindIndexes);
        var registeredSince = known.entrySet().stream()
                .filter(number ->
                        !number.getKey().numberId().equals(number.getValue().numberId()))
                .toList();
        if (!registeredSince.isEmpty()) {
            database.run(
                    RENUMBER,
                    SqlArray.uuids(registeredSince.stream()
                            .map(number -> number.getValue().numberId())
                            .toList()),
                    SqlArray.uuids(registeredSince.stream()
                            .map(number -> number.getKey().numberId())
                            .toList()));
        }
        return citizens(known);
    }

    /** False when someone is already known by one of the numbers: the caller rolls back. */
    public boolean assign(Map<UUID, SealedCpr> numbersByCitizen, Instant recordedAt) {
        return assign(numbersByCitizen, null, recordedAt);
    }

    /** @param validFrom null where nobody says it */
    boolean assign(Map<UUID, SealedCpr> numbersByCitizen, @Nullable LocalDate validFrom, Instant recordedAt) {
        var inForce = indexKeys.hold(); // before what it stands under is looked at
        var sealed = numbersByCitizen.values().stream()
                .map(number -> vault.indexed(number, inForce))
                .toList();
        var assigned = database.run(
                ASSIGN,
                validFrom,
                recordedAt,
                SqlArray.uuids(numbersByCitizen.keySet()),
                SqlArray.uuids(sealed.stream().map(SealedCpr::numberId).toList()),
                SqlArray.bytes(sealed.stream().map(SealedCpr::blindIndex).toList()),
                SqlArray.texts(sealed.stream().map(SealedCpr::indexKeyId).toList()),
                SqlArray.bytes(sealed.stream().map(SealedCpr::ciphertext).toList()),
                SqlArray.texts(sealed.stream().map(SealedCpr::keyId).toList()),
                SqlArray.texts(sealed.stream().map(SealedCpr::kind).toList()),
                SqlArray.bytes(sealed.stream()
                        .flatMap(number -> vault.blindIndexes(number).stream())
                        .toList()));
        return assigned == sealed.size();
    }

    private <T> Map<T, KnownNumber> known(List<T> numbers, Function<T, List<byte[]>> blindIndexes) {
        var positions = new ArrayList<Long>();
        var indexes = new ArrayList<byte[]>();
        for (var i = 0; i < numbers.size(); i++) {
            for (var index : blindIndexes.apply(numbers.get(i))) {
                positions.add((long) i);
                indexes.add(index);
            }
        }
        var found = new HashMap<T, KnownNumber>();
        database.list(
                        KNOWN,
                        row -> Map.entry(
                                (int) row.number("position"),
                                new KnownNumber(row.uuid("citizen_id"), row.uuid("number_id"))),
                        SqlArray.numbers(positions),
                        SqlArray.bytes(indexes))
                .forEach(known -> found.put(numbers.get(known.getKey()), known.getValue()));
        if (found.size() < numbers.size()) {
            indexKeys.requireAll();
        }
        return found;
    }

    private static <T> Map<T, UUID> citizens(Map<T, KnownNumber> known) {
        var citizens = new HashMap<T, UUID>();
        known.forEach((number, each) -> citizens.put(number, each.citizenId()));
        return citizens;
    }
}
