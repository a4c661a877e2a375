package dk.kk.shared.citizen.merge;

import dk.kk.shared.citizen.merge.Merge.Parting;
import dk.kk.shared.platform.change.Changeable;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A registration and the citizens it was seen as, one after the other: free, merged, free again. */
final class MergeAlias implements Changeable {
    private final UUID id;
    private final List<Merge> merges;
    private final Instant at;
    private long version;

    /** @param at when a change to it is recorded, never before the last */
    MergeAlias(UUID id, long version, List<Merge> merges, Instant at) {
        this.id = id;
        this.version = version;
        this.merges = new ArrayList<>(merges);
        this.at = at;
    }

    /** @throws RuleViolation {@code citizen-merged} when it is seen as another already */
    String merge(UUID citizen, MergeReason reason, String by) {
        standing().ifPresent(merge -> {
            throw new RuleViolation("citizen-merged", "citizen", merge.citizenId());
        });
        merges.add(new Merge(Ids.next(), citizen, reason, at, by, "{}", null));
        version++;
        return "merged";
    }

    /** @throws RuleViolation {@code citizen-not-merged} */
    String part(PartReason reason, String by) {
        var merge = standing().orElseThrow(() -> new RuleViolation("citizen-not-merged"));
        merges.set(merges.size() - 1, merge.parted(new Parting(reason, at, by)));
        version++;
        return "unmerged";
    }

    void holds(String state) {
        merges.set(merges.size() - 1, merges.getLast().holding(state));
    }

    Optional<Merge> standing() {
        return merges.stream().filter(Merge::stands).findFirst();
    }

    Merge latest() {
        return merges.getLast();
    }

    List<Merge> merges() {
        return List.copyOf(merges);
    }

    @Override
    public StreamRef stream() {
        return new StreamRef(MergeAliases.KIND, id);
    }

    @Override
    public UUID citizenId() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Instant recordedAt() {
        return at;
    }

    @Override
    public Object state() {
        return MergeAliasState.of(this);
    }
}
