package dk.kk.shared.citizen.matchgroup;

import dk.kk.shared.citizen.register.CitizenStream;
import dk.kk.shared.citizen.register.Held;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.timeline.BitemporalTable;
import dk.kk.shared.platform.timeline.Edit;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The streams of match groups. */
@ApplicationScoped
public class MatchGroups {

    private static final String KIND = "match-group";

    private final CitizenStream<Assessed, MatchGroup> streams;
    private final Outbox outbox;
    private final BusinessClock clock;

    MatchGroups(AgroalDataSource dataSource, Outbox outbox, BusinessClock clock) {
        var rows = new BitemporalTable<>("match_group_row", Assessed.class, MatchGroup.class);
        streams = new CitizenStream<>(dataSource, KIND, rows, Assessed::citizenId);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An assessment as a delivery brings it. */
    public record Delivered(MatchGroup group, LocalDate validFrom) {}

    Held<Assessed, MatchGroup> read(UUID citizen) {
        return streams.read(citizen);
    }

    Held<Assessed, MatchGroup> lock(UUID citizen) {
        return streams.lock(citizen);
    }

    Held<Assessed, MatchGroup> save(
            Held<Assessed, MatchGroup> locked, Edit<MatchGroup> edit, String type, String cause) {
        var citizen = locked.citizenId();
        publish(streams.write(Map.of(citizen, locked), Map.of(new Assessed(citizen), edit)), type, cause);
        return streams.read(citizen);
    }

    /** Each assessment holds from its day until the citizen's next one, whatever order they come in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deliver(Map<UUID, List<Delivered>> byCitizen) {
        var locked = streams.lockAll(byCitizen.keySet());
        var at = clock.instant();
        var edits = new HashMap<Assessed, Edit<MatchGroup>>();
        byCitizen.forEach((citizen, assessments) -> {
            var key = new Assessed(citizen);
            var held = locked.getOrDefault(citizen, Held.none(citizen)).timeline(key);
            var now = held;
            for (var assessment : assessments) {
                now = Assessments.add(now, assessment.group(), assessment.validFrom(), at);
            }
            edits.put(key, held.restate(now, at));
        });
        publish(streams.write(locked, edits), "match-group.changed", "imported");
    }

    private void publish(List<Held<Assessed, MatchGroup>> written, String type, String cause) {
        var events = new ArrayList<Event>();
        for (var stream : written) {
            var ref = new StreamRef(KIND, stream.citizenId());
            var state = MatchGroupState.of(stream);
            events.add(Event.of(type, ref, stream.version(), stream.citizenId(), cause, clock.instant(), state));
        }
        outbox.addAll(events);
    }
}
