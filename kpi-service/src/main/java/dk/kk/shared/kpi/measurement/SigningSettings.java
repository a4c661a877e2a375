package dk.kk.shared.kpi.measurement;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "shared.measurements")
public interface SigningSettings {
    String SIGNING_KEY = "shared.measurements.signing-key";

    /** The private key that signs measurements: 32 random bytes (Ed25519) in base64, from the key store. */
    String signingKey();
}
