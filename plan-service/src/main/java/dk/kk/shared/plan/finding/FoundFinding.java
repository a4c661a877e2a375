package dk.kk.shared.plan.finding;

import dk.kk.shared.plan.consistency.Finding;
import org.jspecify.annotations.Nullable;

/** @param overruling that covers it as it is now; null where it stands */
record FoundFinding(Finding finding, @Nullable FindingOverruling overruling) {}
