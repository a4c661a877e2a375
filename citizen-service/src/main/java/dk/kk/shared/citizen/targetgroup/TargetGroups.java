package dk.kk.shared.citizen.targetgroup;

import dk.kk.shared.citizen.register.CitizenStream;
import dk.kk.shared.citizen.register.Held;
import dk.kk.shared.citizen.targetgroup.Need.Holds;
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
import org.jspecify.annotations.Nullable;

/** The streams of target groups. Sensitive: they leave on a topic that kpi alone hears. */
@ApplicationScoped
public class TargetGroups {

    private static final String KIND = "target-groups";
    private static final String TOPIC = "citizen.target-groups.v1";

    private final CitizenStream<Need, Holds> streams;
    private final Outbox outbox;
    private final BusinessClock clock;

    TargetGroups(AgroalDataSource dataSource, Outbox outbox, BusinessClock clock) {
        var rows = new BitemporalTable<>("target_group_row", Need.class, Holds.class);
        streams = new CitizenStream<>(dataSource, KIND, rows, Need::citizenId);
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A citizen's days in a group as a delivery brings them. */
    public record Delivered(
            TargetGroup targetGroup,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    Held<Need, Holds> read(UUID citizen) {
        return streams.read(citizen);
    }

    Held<Need, Holds> lock(UUID citizen) {
        return streams.lock(citizen);
    }

    Held<Need, Holds> save(Held<Need, Holds> locked, Map<Need, Edit<Holds>> edits, String type, String cause) {
        publish(streams.write(Map.of(locked.citizenId(), locked), edits), type, cause);
        return streams.read(locked.citizenId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void deliver(Map<UUID, List<Delivered>> byCitizen) {
        var locked = streams.lockAll(byCitizen.keySet());
        var at = clock.instant();
        var edits = new HashMap<Need, Edit<Holds>>();
        byCitizen.forEach((citizen, delivered) -> {
            var held = locked.getOrDefault(citizen, Held.none(citizen));
            edits.putAll(NeedEdits.deliver(held, delivered, at));
        });
        publish(streams.write(locked, edits), "target-groups.changed", "imported");
    }

    private void publish(List<Held<Need, Holds>> written, String type, String cause) {
        var events = new ArrayList<Event>();
        for (var stream : written) {
            var ref = new StreamRef(KIND, stream.citizenId());
            var state = TargetGroupsState.of(stream);
            events.add(Event.of(type, ref, stream.version(), stream.citizenId(), cause, clock.instant(), state)
                    .onTopic(TOPIC));
        }
        outbox.addAll(events);
    }
}
