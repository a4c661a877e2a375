package dk.kk.shared.citizen.cpr;

/**
 * A CPR number as it may be stored.
 *
 * @param blindIndex the keyed hash that finds it
 * @param ciphertext nonce, then the encrypted number and its tag
 * @param keyId which encryption key
 */
public record SealedCpr(byte[] blindIndex, byte[] ciphertext, String keyId, NumberKind kind) {}
