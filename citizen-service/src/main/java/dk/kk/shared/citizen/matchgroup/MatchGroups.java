package dk.kk.shared.citizen.matchgroup;

import static java.util.stream.Collectors.toSet;

import dk.kk.shared.citizen.stream.CitizenKey;
import dk.kk.shared.citizen.stream.CitizenStream;
import dk.kk.shared.citizen.stream.CitizenTimelines;
import dk.kk.shared.citizen.stream.DayStatements;
import dk.kk.shared.citizen.stream.DayStatements.Correction;
import dk.kk.shared.citizen.stream.OnePerCitizen;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.timeline.BitemporalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The streams of match groups. */
@ApplicationScoped
class MatchGroups implements OnePerCitizen<CitizenMatchGroup> {
    static final String KIND = "match-group";

    private final CitizenStream<CitizenKey, MatchGroup> streams;
    private final Assessments assessments;
    private final BusinessClock clock;

    MatchGroups(Database database, Assessments assessments, BusinessClock clock) {
        var rows = new BitemporalTable<>(database, "match_group_row", CitizenKey.class, MatchGroup.class);
        streams = new CitizenStream<>(database, KIND, rows, CitizenKey::citizenId);
        this.assessments = assessments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** As it is; what it follows from is read only for a change. */
    @Override
    public CitizenMatchGroup get(UUID citizen) {
        return new CitizenMatchGroup(streams.read(citizen), DayStatements.none(), clock.instant());
    }

    @Override
    public CitizenMatchGroup lock(UUID citizen) {
        return load(streams.lockAll(List.of(citizen))).getFirst();
    }

    @Override
    public List<Event> changed(CitizenMatchGroup stream, String happened, String cause) {
        assessments.record(stream.citizenId(), stream.statements());
        assessments.withdraw(stream.citizenId(), stream.withdrawn());
        assessments.withdrawCorrections(stream.citizenId(), stream.withdrawnCorrections());
        return save(List.of(stream), happened, cause);
    }

    /** The day of the assessment that was the citizen's last by then, as believed now; null where none holds. */
    @Nullable
    LocalDate assessedOn(UUID citizen, LocalDate day) {
        return assessments.lastOf(citizen, day);
    }

    /** Those that a person said and nobody has taken back, in the order they were said. */
    List<Correction<MatchGroup>> corrections(UUID citizen) {
        return assessments.corrections(citizen);
    }

    /** Takes the rows of a file, whatever order they come in; answers the events of what they change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Event> deliver(List<DeliveredAssessment> rows) {
        var citizens = rows.stream().map(DeliveredAssessment::citizenId).collect(toSet());
        var locked = streams.lockAll(citizens);
        assessments.deliver(rows);
        var groups = load(locked);
        groups.forEach(CitizenMatchGroup::follow);
        return save(groups, "changed", Chunk.CAUSE);
    }

    /** Stores a locked one that follows from what was said before. */
    List<Event> followed(CitizenMatchGroup group, String cause) {
        return save(List.of(group), "changed", cause);
    }

    private List<CitizenMatchGroup> load(Map<UUID, CitizenTimelines<CitizenKey, MatchGroup>> locked) {
        var said = assessments.of(locked.keySet());
        var at = clock.instant();
        return locked.values().stream()
                .map(timelines -> new CitizenMatchGroup(
                        timelines, said.getOrDefault(timelines.citizenId(), DayStatements.none()), at))
                .toList();
    }

    private List<Event> save(List<CitizenMatchGroup> locked, String happened, String cause) {
        var changed =
                locked.stream().filter(group -> group.timelines().isChanged()).toList();
        streams.write(changed.stream().map(CitizenMatchGroup::timelines).toList());
        return changed.stream().map(group -> group.event(happened, cause)).toList();
    }
}
