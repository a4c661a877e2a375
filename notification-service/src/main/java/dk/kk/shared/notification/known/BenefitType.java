package dk.kk.shared.notification.known;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What BIF pays a citizen, in offer-service's words. */
@Schema(name = "BenefitType")
public enum BenefitType {
    CASH_BENEFIT,
    START_BENEFIT,
    SICKNESS_BENEFIT
}
