package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.platform.rules.FiguresRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What moved a goal from one day to another. */
@Path("/bridge")
class BridgePages {

    private final ShowBridge showBridge;

    BridgePages(ShowBridge showBridge) {
        this.showBridge = showBridge;
    }

    @CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BridgePage(ShownBridge shown) implements TemplateInstance {}

    @GET
    @FiguresRead
    public TemplateInstance goalBridge(
            @RestQuery @Nullable ChosenDay from,
            @RestQuery @Nullable ChosenDay fromKnownAt,
            @RestQuery @Nullable ChosenDay to,
            @RestQuery @DefaultValue("1") int goal,
            @RestQuery @DefaultValue("STRATEGY") Population population) {
        return new BridgePage(
                showBridge.between(ChosenDay.of(from), ChosenDay.of(fromKnownAt), ChosenDay.of(to), goal, population));
    }
}
