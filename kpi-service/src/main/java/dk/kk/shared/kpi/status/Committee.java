package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.duty.BothLanguages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two that the recommendation 2009-9399 was put before. */
@Schema(name = "Committee")
public enum Committee {
    EMPLOYMENT_AND_INTEGRATION("Beskæftigelses- og Integrationsudvalget", "Employment and Integration Committee"),
    SOCIAL_SERVICES("Socialudvalget", "Social Services Committee");

    private final BothLanguages title;

    Committee(String da, String en) {
        this.title = new BothLanguages(da, en);
    }

    public BothLanguages title() {
        return title;
    }
}
