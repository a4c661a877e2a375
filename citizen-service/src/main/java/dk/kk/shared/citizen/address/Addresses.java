package dk.kk.shared.citizen.address;

import static java.util.stream.Collectors.groupingBy;

import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenStream;
import dk.kk.shared.citizen.stream.OnePerCitizen;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.timeline.BitemporalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The streams of addresses. No event tells of them: no other service has any use for where a citizen lives. */
@ApplicationScoped
class Addresses implements OnePerCitizen<CitizenAddress> {
    static final String KIND = "address";

    private final CitizenStream<CitizenKey, Move> streams;
    private final BusinessClock clock;

    Addresses(Database database, BusinessClock clock) {
        var rows = new BitemporalTable<>(database, "address_row", CitizenKey.class, Move.class);
        streams = new CitizenStream<>(database, KIND, rows, CitizenKey::citizenId);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public CitizenAddress get(UUID citizen) {
        return new CitizenAddress(streams.read(citizen), clock.instant());
    }

    @Override
    public CitizenAddress lock(UUID citizen) {
        var locked = streams.lockAll(List.of(citizen)).values().iterator().next();
        return new CitizenAddress(locked, clock.instant());
    }

    @Override
    public List<Event> changed(CitizenAddress stream, String happened, String cause) {
        streams.write(List.of(stream.timelines()));
        return List.of();
    }

    /** Takes the rows of a file, whatever order they come in. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deliver(List<DeliveredMove> rows) {
        var moves = rows.stream().collect(groupingBy(DeliveredMove::citizenId));
        var locked = streams.lockAll(moves.keySet());
        var at = clock.instant();
        locked.forEach((citizen, timelines) -> {
            var address = new CitizenAddress(timelines, at);
            moves.getOrDefault(citizen, List.of()).forEach(row -> address.deliver(row.move()));
        });
        streams.write(locked.values());
    }

    record DeliveredMove(UUID citizenId, Move move) {}
}
