package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Keeps what was heard, a poll at a time: a first import brings 25,015 citizens' responsibilities. */
@ApplicationScoped
public class KnownStreams {

    public static final Set<StreamKind> ALL = Set.of(Stops.KIND, SharedPeriods.KIND, SofTeams.KIND, Units.KIND);

    private final Stops stops;
    private final SharedPeriods sharedPeriods;
    private final SofTeams sofTeams;
    private final Units units;

    KnownStreams(Stops stops, SharedPeriods sharedPeriods, SofTeams sofTeams, Units units) {
        this.stops = stops;
        this.sharedPeriods = sharedPeriods;
        this.sofTeams = sofTeams;
        this.units = units;
    }

    /** @param heard the newest event of each stream; replaces what was known of it */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(List<HeardEvent> heard) {
        stops.keep(of(Stops.KIND, heard));
        sharedPeriods.keep(of(SharedPeriods.KIND, heard));
        sofTeams.keep(of(SofTeams.KIND, heard));
        units.keep(of(Units.KIND, heard));
    }

    private static List<HeardEvent> of(StreamKind kind, List<HeardEvent> heard) {
        return heard.stream().filter(event -> event.streamKind().equals(kind)).toList();
    }
}
