package dk.kk.shared.kpi.status;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What a frozen status is, for good.
 *
 * @param content as it was signed, to the letter
 * @param sha256 of the content
 * @param jws the content as compact JWS, signed when it was frozen
 */
@Embeddable
record Seal(String content, String sha256, String jws, Instant frozenAt) {}
