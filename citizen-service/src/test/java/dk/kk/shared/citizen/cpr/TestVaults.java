package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.sql.Database;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Vaults with keys of their own. A key is made of a letter. */
public final class TestVaults {

    private TestVaults() {}

    public record Settings(
            String encryptionKey,
            String keyId,
            Map<String, String> formerKeys,
            String indexKey,
            String indexKeyId,
            Map<String, String> formerIndexKeys)
            implements CprKeySettings {}

    /** @param former letters of former keys by their ids */
    public static CprVault of(String keyId, char letter, String indexKey, Map<String, Character> former) {
        var keys = new TreeMap<String, String>();
        former.forEach((id, each) -> keys.put(id, key(each)));
        return new CprVault(new Settings(key(letter), keyId, keys, indexKey, "i1", Map.of()));
    }

    /** With other keys of the index, beside the encryption key {@code k1}. */
    public static CprVault indexing(String encryptionKey, String id, String key, Map<String, String> former) {
        return new CprVault(new Settings(encryptionKey, "k1", Map.of(), key, id, former));
    }

    /** As an instance with these keys asks. */
    public static CprNumbers numbers(Database database, CprVault vault) {
        return new CprNumbers(database, vault, indexKeys(database, vault));
    }

    public static IndexKeys indexKeys(Database database, CprVault vault) {
        return new IndexKeys(database, vault);
    }

    public static Cpr open(CprVault vault, SealedCpr sealed) {
        return vault.open(sealed);
    }

    public static String key(char letter) {
        var bytes = new byte[32];
        bytes[0] = (byte) letter;
        return Base64.getEncoder().encodeToString(bytes);
    }

    public static boolean opens(CprVault vault, SealedCpr sealed, String digits) {
        return vault.open(sealed).digits().equals(digits);
    }
}
