package dk.kk.shared.citizen.sharing;

import dk.kk.shared.citizen.cases.Case;
import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.citizen.stream.StreamDifference;
import dk.kk.shared.citizen.stream.TwoMoments;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.stream.StreamRef;
import dk.kk.shared.platform.timeline.DatedValue;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A citizen's days of being shared, with the version of their stream. */
public final class CitizenSharedPeriods implements Changeable {
    private final CitizenTimelines<CitizenKey, DaysShared> timelines;
    private final Instant at;

    /** @param at when changes to them are recorded */
    public CitizenSharedPeriods(CitizenTimelines<CitizenKey, DaysShared> timelines, Instant at) {
        this.timelines = timelines;
        this.at = at;
    }

    /** As it follows from all cases the citizen has. */
    public void follow(Collection<Case> cases) {
        var days = DaysShared.of(cases).periods().stream()
                .map(period -> new DatedValue<>(new DaysShared(), period))
                .toList();
        timelines.edit(key(), timeline().restate(days, at));
    }

    Timeline<DaysShared> timeline() {
        return timelines.timeline(key());
    }

    StreamDifference difference(TwoMoments moments) {
        return StreamDifference.nothing(citizenId(), moments)
                .and(null, timeline().rows(), _ -> List.of());
    }

    CitizenTimelines<CitizenKey, DaysShared> timelines() {
        return timelines;
    }

    private CitizenKey key() {
        return new CitizenKey(citizenId());
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(SharedPeriods.KIND, citizenId());
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
        return SharedPeriodsState.of(this);
    }
}
