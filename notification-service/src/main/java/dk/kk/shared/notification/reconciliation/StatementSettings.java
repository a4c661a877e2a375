package dk.kk.shared.notification.reconciliation;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "shared.statements")
interface StatementSettings {
    /** The private key that signs the daily statements: 32 random bytes (Ed25519) in base64, from the key store. */
    String signingKey();
}
