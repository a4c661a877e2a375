package dk.kk.shared.citizen.greenline;

import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenStream;
import dk.kk.shared.citizen.stream.OnePerCitizen;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.timeline.BitemporalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The streams of the green line. */
@ApplicationScoped
public class GreenLines implements OnePerCitizen<CitizenGreenLine> {
    static final String KIND = "green-line";

    private final CitizenStream<CitizenKey, GreenLinePeriod> streams;
    private final BusinessClock clock;

    GreenLines(Database database, BusinessClock clock) {
        var rows = new BitemporalTable<>(database, "green_line_row", CitizenKey.class, GreenLinePeriod.class);
        streams = new CitizenStream<>(database, KIND, rows, CitizenKey::citizenId);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CitizenGreenLine get(UUID citizen) {
        return new CitizenGreenLine(streams.read(citizen), clock.instant());
    }

    public boolean holds(UUID citizen, LocalDate day) {
        return get(citizen).timeline().asOf(day).isPresent();
    }

    @Override
    public CitizenGreenLine lock(UUID citizen) {
        var locked = streams.lockAll(List.of(citizen)).values().iterator().next();
        return new CitizenGreenLine(locked, clock.instant());
    }

    /** Stores a locked one if it changed. */
    List<Event> followed(CitizenGreenLine line, String cause) {
        return line.timelines().isChanged() ? changed(line, "corrected", cause) : List.of();
    }

    @Override
    public List<Event> changed(CitizenGreenLine stream, String happened, String cause) {
        streams.write(List.of(stream.timelines()));
        return List.of(stream.event(happened, cause));
    }
}
