package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.sql.SqlRow;
import java.util.UUID;

/**
 * A CPR number as it may be stored.
 *
 * @param numberId what an import remembers it by: it stays, whatever keys the number stands under
 * @param blindIndex the keyed hash that finds it, and that the ciphertext is bound to
 * @param indexKeyId which key of the blind index
 * @param ciphertext nonce, then the encrypted number and its tag
 * @param keyId which encryption key
 */
public record SealedCpr(
        UUID numberId, byte[] blindIndex, String indexKeyId, byte[] ciphertext, String keyId, NumberKind kind) {

    /** The name of the first key of the index: of what was sealed before these keys had names. */
    public static final String FIRST_INDEX_KEY = "i1";

    /** What {@link #read} needs of citizen_cpr; one that finds nobody is bound to its silenced index. */
    public static final String COLUMNS =
            "number_id, coalesce(blind_index, silenced_index) as bound_to, index_key_id, ciphertext, key_id, kind";

    public static SealedCpr read(SqlRow row) {
        return new SealedCpr(
                row.uuid("number_id"),
                row.bytes("bound_to"),
                row.text("index_key_id"),
                row.bytes("ciphertext"),
                row.text("key_id"),
                row.code("kind", NumberKind.class));
    }
}
