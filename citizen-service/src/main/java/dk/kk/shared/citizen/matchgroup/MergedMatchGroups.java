package dk.kk.shared.citizen.matchgroup;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.citizen.stream.MergedPart;
import dk.kk.shared.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two people's assessments become one person's, in the order in which they were said. */
@Singleton
class MergedMatchGroups implements MergedPart {
    private final MatchGroups groups;

    MergedMatchGroups(MatchGroups groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return MatchGroups.KIND;
    }

    @Override
    public Held leave(UUID alias) {
        var group = groups.lock(alias);
        group.leave();
        return Held.nothing(groups.followed(group, "merged"));
    }

    @Override
    public Held join(UUID citizen, @Nullable JsonNode held) {
        return Held.nothing(follow(citizen, "merged"));
    }

    @Override
    public List<Event> part(UUID alias, UUID citizen, @Nullable JsonNode held) {
        return Stream.concat(follow(alias, "unmerged").stream(), follow(citizen, "unmerged").stream())
                .toList();
    }

    private List<Event> follow(UUID citizen, String cause) {
        var group = groups.lock(citizen);
        group.follow();
        return groups.followed(group, cause);
    }
}
