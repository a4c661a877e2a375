package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.platform.live.LivePages;
import dk.kk.shared.platform.rules.FiguresRead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.LocalDate;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/")
class FiguresPages {

    private final ShowDay showDay;
    private final LivePages live;

    FiguresPages(ShowDay showDay, LivePages live) {
        this.showDay = showDay;
        this.live = live;
    }

    /** The whole page. */
    @CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Figures(ShownDay shown) implements TemplateInstance {}

    /** The part of it that shows figures. */
    @CheckedTemplate(basePath = "dashboard", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FiguresOfDay(ShownDay shown) implements TemplateInstance {}

    @GET
    @FiguresRead
    public TemplateInstance figures(
            @RestQuery @Nullable LocalDate asOf,
            @RestQuery @Nullable ChosenDay knownAt,
            @RestQuery @DefaultValue("STRATEGY") Population population) {
        return new Figures(showDay.on(asOf, ChosenDay.of(knownAt), population));
    }

    @GET
    @Path("/today")
    @FiguresRead
    public TemplateInstance today(@RestQuery @DefaultValue("STRATEGY") Population population) {
        return new FiguresOfDay(showDay.today(population));
    }

    @GET
    @Path("/changes")
    @FiguresRead
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> changes(@Context Sse sse, @RestQuery @DefaultValue("") String seen) {
        return showDay.isLive()
                ? live.changes(sse, Set.of(FiguresMarks.FIGURES), seen)
                : live.changes(sse, Set.of(), "");
    }
}
