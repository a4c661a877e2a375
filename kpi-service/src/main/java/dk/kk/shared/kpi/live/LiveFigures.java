package dk.kk.shared.kpi.live;

import dk.kk.shared.kpi.figure.Cube;
import dk.kk.shared.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Today's figures as they stand, for the API and the page. */
@ApplicationScoped
public class LiveFigures {

    private final LiveSums sums;
    private final Standings standings;
    private final BusinessClock clock;

    LiveFigures(LiveSums sums, Standings standings, BusinessClock clock) {
        this.sums = sums;
        this.standings = standings;
        this.clock = clock;
    }

    /** @param waiting citizens whose standing the new day may have changed and who are not looked at yet; 0: complete */
    public record Now(LocalDate day, long waiting, Cube cube) {}

    public Now now() {
        var today = clock.today();
        return new Now(today, standings.waiting(today), sums.cube());
    }

    /** Another one when the figures are; the same in all instances. */
    public String mark() {
        var today = clock.today();
        return today + "-" + standings.waiting(today) + "-" + sums.digest();
    }
}
