package dk.kk.shared.citizen.cpr;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The keys of the CPR numbers: 32 bytes each, in base64, from the key store. */
@ConfigMapping(prefix = "shared.cpr")
interface CprKeySettings {
    /** The one that numbers are sealed under. */
    String encryptionKey();

    /** Its name, which stands beside each number that is sealed under it. */
    String keyId();

    /** Those that numbers were sealed under before, by their names: they only open. */
    Map<String, String> formerKeys();

    /** The one of the blind index. */
    String indexKey();

    /** Its name, which stands beside each number that is indexed under it. */
    String indexKeyId();

    /** Those that numbers were indexed under before, by their names. */
    Map<String, String> formerIndexKeys();
}
