package dk.kk.shared.citizen.protectionnotice;

import dk.kk.shared.citizen.protectionnotice.LapseChange.LapseKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All notices; the one whose turn it is writes them. */
@ApplicationScoped
class ProtectionNotices implements PanacheRepositoryBase<ProtectionNotice, UUID> {
    Map<LapseKey, ProtectionNotice> of(Collection<UUID> citizens) {
        return list("citizenId in ?1", citizens).stream()
                .collect(Collectors.toMap(ProtectionNotice::key, Function.identity()));
    }
}
