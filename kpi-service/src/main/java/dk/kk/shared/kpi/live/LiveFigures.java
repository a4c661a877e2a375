package dk.kk.shared.kpi.live;

import dk.kk.shared.kpi.figure.Cube;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.StreamContact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Today's figures as they stand, for the API and the page. */
@ApplicationScoped
public class LiveFigures {

    private final LiveSums sums;
    private final Standings standings;
    private final StreamContact contact;
    private final BusinessClock clock;

    LiveFigures(LiveSums sums, Standings standings, StreamContact contact, BusinessClock clock) {
        this.sums = sums;
        this.standings = standings;
        this.contact = contact;
        this.clock = clock;
    }

    /**
     * @param waiting citizens whose standing the new day may have changed and who are not looked at yet; 0: complete
     * @param noContactSince when the event stream was last heard, real time: the figures are of then; null: they follow it
     */
    public record Now(
            LocalDate day,
            long waiting,
            Cube cube,
            @Nullable Instant noContactSince) {}

    public Now now() {
        var today = clock.today();
        return new Now(today, standings.waiting(today), sums.cube(), contact.lostSince());
    }

    /** When the event stream was last heard, real time; null while it is. */
    public @Nullable Instant noContactSince() {
        return contact.lostSince();
    }

    /** Another one when the figures are, or no longer follow the events; the same in all instances that do. */
    public String mark() {
        var today = clock.today();
        return today + "-" + standings.waiting(today) + "-" + sums.digest()
                + (contact.lostSince() == null ? "" : "-lost");
    }
}
