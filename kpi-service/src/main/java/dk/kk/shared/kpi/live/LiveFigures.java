package dk.kk.shared.kpi.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.kk.shared.kpi.figure.SourceView;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.StreamContact;
import dk.kk.shared.platform.consumer.Watermarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Today's figures as they stand, for the API and the page. */
@ApplicationScoped
public class LiveFigures {

    private final Figures figures;
    private final Watermarks watermarks;
    private final StreamContact contact;
    private final BusinessClock clock;

    LiveFigures(Figures figures, Watermarks watermarks, StreamContact contact, BusinessClock clock) {
        this.figures = figures;
        this.watermarks = watermarks;
        this.contact = contact;
        this.clock = clock;
    }

    /** @param noContactSince when the event stream was last heard, real time: the figures are of then; null: they follow it */
    public record Now(
            FigureDay day,
            Cube cube,
            List<SourceView> sources,
            @Nullable Instant noContactSince) {}

    public Now now() {
        var today = FigureDay.of(clock.today());
        var sources = sources();
        return new Now(today, figures.on(today), sources, contact.lostSince());
    }

    public List<SourceView> sources() {
        return SourceView.of(watermarks.bySource());
    }

    /** When the event stream was last heard, real time; null while it is. */
    public @Nullable Instant noContactSince() {
        return contact.lostSince();
    }

    /** Another one when the figures are, or no longer follow the events; the same in all instances that do. */
    public String mark() {
        var now = now();
        return now.day().asOf() + "-"
                + UUID.nameUUIDFromBytes(now.cube().toString().getBytes(UTF_8))
                + (now.noContactSince() == null ? "" : "-lost");
    }
}
