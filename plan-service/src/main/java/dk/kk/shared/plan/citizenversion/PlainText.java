package dk.kk.shared.plan.citizenversion;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan in plain sentences. What people wrote in the plan stands in them as it was written, in either language. */
@Schema(name = "PlainPlanText")
public record PlainText(String title, String lead, List<Section> sections) {

    @Schema(name = "PlainPlanSection")
    public record Section(String heading, List<String> lines) {}
}
