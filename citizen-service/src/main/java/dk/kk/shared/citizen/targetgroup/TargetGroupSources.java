package dk.kk.shared.citizen.targetgroup;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/** On whose word citizens' target groups rest, for other features. */
@Singleton
public class TargetGroupSources {
    private final StatedGroups stated;

    TargetGroupSources(StatedGroups stated) {
        this.stated = stated;
    }

    public SaidGroups of(Collection<UUID> citizens) {
        return new SaidGroups(stated.of(citizens));
    }
}
