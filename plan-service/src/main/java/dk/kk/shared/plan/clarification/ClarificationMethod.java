package dk.kk.shared.plan.clarification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the work capacity is clarified. */
@Schema(
        name = "ClarificationMethod",
        description =
                "The resource profile (ressourceprofil), a trial at a workplace (virksomhedspraktik), a doctor's assessment (lægelig vurdering), or an interview (samtale)")
public enum ClarificationMethod {
    RESOURCE_PROFILE,
    WORKPLACE_TRIAL,
    MEDICAL_ASSESSMENT,
    INTERVIEW
}
