package dk.kk.shared.citizen.cpr;

import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Vaults with keys of their own. A key is made of a letter. */
public final class TestVaults {

    private TestVaults() {}

    public record Settings(String encryptionKey, String keyId, Map<String, String> formerKeys, String indexKey)
            implements CprKeySettings {}

    /** @param former letters of former keys by their ids */
    public static CprVault of(String keyId, char letter, String indexKey, Map<String, Character> former) {
        var keys = new TreeMap<String, String>();
        former.forEach((id, each) -> keys.put(id, key(each)));
        return new CprVault(new Settings(key(letter), keyId, keys, indexKey));
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
