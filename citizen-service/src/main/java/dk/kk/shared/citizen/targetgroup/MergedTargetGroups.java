package dk.kk.shared.citizen.targetgroup;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.citizen.stream.MergedPart;
import dk.kk.shared.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said of two people's needs becomes what was said of one's. */
@Singleton
class MergedTargetGroups implements MergedPart {
    private final TargetGroups groups;

    MergedTargetGroups(TargetGroups groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return TargetGroups.KIND;
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
