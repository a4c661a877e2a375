package dk.kk.shared.plan.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of a side takes a step: a word for people, no access rule. */
@Schema(name = "ProcedureStepRole", description = "The caseworker, the job consultant or the manager")
public enum StepRole {
    CASEWORKER,
    JOB_CONSULTANT,
    MANAGER
}
