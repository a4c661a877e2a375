package dk.kk.shared.plan.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a figure is about, in kpi-service's codes. */
@Schema(name = "FigurePopulation", description = "As kpi-service's parameter population")
public enum FigurePopulation {
    STRATEGY,
    ALL_SHARED_MATCH_4_5,
    ALL_MATCH_4_5
}
