package dk.kk.shared.citizen.address;

import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.timeline.DatedValue;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a citizen lives, on two clocks: an address holds from its move to the next one, whatever order they are said in. A move
 * that was recorded wrongly is corrected as a whole.
 */
final class CitizenAddress implements Changeable {
    private final CitizenTimelines<CitizenKey, Move> timelines;
    private final Instant at;

    /** @param at when changes to it are recorded */
    CitizenAddress(CitizenTimelines<CitizenKey, Move> timelines, Instant at) {
        this.timelines = timelines;
        this.at = at;
    }

    String change(Move move, LocalDate today) {
        var moves = moves();
        add(move, moves, today);
        restate(moves);
        return "changed";
    }

    /**
     * The move of that day was recorded wrongly.
     *
     * @param instead the true one, perhaps of another day; null: there was none
     */
    String correct(LocalDate movedOn, @Nullable Move instead, LocalDate today) {
        var moves = moves();
        if (moves.remove(movedOn) == null) {
            throw new RuleViolation("address-move-unknown", "movedOn", movedOn);
        }
        if (instead != null) {
            add(instead, moves, today);
        }
        restate(moves);
        return "corrected";
    }

    /** As a file says; of a day that is known already, too. */
    void deliver(Move move) {
        var moves = moves();
        moves.put(move.movedOn(), move);
        restate(moves);
    }

    private static void add(Move move, TreeMap<LocalDate, Move> moves, LocalDate today) {
        if (move.movedOn().isAfter(today)) {
            throw new RuleViolation("address-in-the-future", "movedOn", move.movedOn());
        }
        if (moves.putIfAbsent(move.movedOn(), move) != null) {
            throw new RuleViolation("address-move-known", "movedOn", move.movedOn());
        }
    }

    private TreeMap<LocalDate, Move> moves() {
        var moves = new TreeMap<LocalDate, Move>();
        timeline().current().forEach(row -> moves.put(row.validFrom(), row.value()));
        return moves;
    }

    private void restate(TreeMap<LocalDate, Move> moves) {
        var wanted = moves.values().stream()
                .map(move -> new DatedValue<>(move, move.movedOn(), moves.higherKey(move.movedOn())))
                .toList();
        timelines.edit(key(), timeline().restate(wanted, at));
    }

    Timeline<Move> timeline() {
        return timelines.timeline(key());
    }

    CitizenTimelines<CitizenKey, Move> timelines() {
        return timelines;
    }

    private CitizenKey key() {
        return new CitizenKey(citizenId());
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(Addresses.KIND, citizenId());
    }

    @Override
    public UUID citizenId() {
        return timelines.citizenId();
    }

    @Override
    public long version() {
        return timelines.version();
    }

    @Override
    public Instant recordedAt() {
        return at;
    }

    @Override
    public Object state() {
        throw new IllegalStateException("Nobody is told of an address");
    }
}
