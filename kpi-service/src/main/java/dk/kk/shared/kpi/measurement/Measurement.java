package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.CubeNumber;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a day as known at the end of a later one, for good: nothing changes it. What becomes known afterwards is shown
 * beside it.
 *
 * @param definitions names the definitions by which it was counted
 * @param numbers all that is not zero, in one order: every goal and table is a sum of them
 * @param members SHA-256 over who stood where, see {@link dk.kk.shared.kpi.movement.Recount#fingerprint}
 * @param parkedSources services of which events were parked then: of their streams it may lack something
 * @param frozenAt business time
 * @param jws all the above as {@link SignedFigures}, signed when it was frozen
 */
public record Measurement(
        UUID id,
        LocalDate asOf,
        LocalDate knownAt,
        String definitions,
        List<CubeNumber> numbers,
        String members,
        List<String> parkedSources,
        Instant frozenAt,
        String jws)
        implements Changeable {

    static final String KIND = "measurement";

    public FigureDay day() {
        return new FigureDay(asOf, knownAt);
    }

    public Cube cube() {
        return Cube.of(numbers);
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(KIND, id.toString());
    }

    @Override
    public @Nullable UUID citizenId() {
        return null;
    }

    /** It is made, and that is all. */
    @Override
    public long version() {
        return 1;
    }

    @Override
    public Instant recordedAt() {
        return frozenAt;
    }

    @Override
    public Object state() {
        return new MeasurementState(id, asOf, knownAt, definitions, members, frozenAt);
    }
}
