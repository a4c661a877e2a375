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

    String indexKey();
}
