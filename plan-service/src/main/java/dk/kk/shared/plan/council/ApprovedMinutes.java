package dk.kk.shared.plan.council;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What approved minutes are, for good.
 *
 * @param content to the letter as it was approved
 * @param sha256 of the content
 * @param approvedBy by code
 */
@Embeddable
public record ApprovedMinutes(
        @Column(name = "minutes_content") String content,
        @Column(name = "minutes_sha256") String sha256,
        Instant approvedAt,
        String approvedBy) {}
