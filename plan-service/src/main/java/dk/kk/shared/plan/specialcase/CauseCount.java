package dk.kk.shared.plan.specialcase;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cause that recurs.
 *
 * @param cases referred in the period
 * @param unsolved of those, the ones resolved as such
 */
@Schema(name = "SpecialCaseCause")
public record CauseCount(CaseType caseType, ReferralReason reason, long cases, long unsolved) {}
