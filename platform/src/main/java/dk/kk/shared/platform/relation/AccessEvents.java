package dk.kk.shared.platform.relation;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the access projection from citizen-service's responsibility and merge streams, in every service that listens; before
 * others hear of them, who ask it.
 */
@ApplicationScoped
@Priority(1_000)
public class AccessEvents implements Hears {

    private static final StreamKind RESPONSIBILITY = new StreamKind("citizen", "responsibility");

    private final AccessProjection projection;

    AccessEvents(AccessProjection projection) {
        this.projection = projection;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(RESPONSIBILITY, MergeAlias.KIND);
    }

    @Override
    public Stream<UUID> citizens(HeardEvent event) {
        return MergeAlias.citizensOf(event);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        var responsibility = newestPerStream.stream()
                .filter(event -> event.streamKind().equals(RESPONSIBILITY))
                .map(event -> event.state(ResponsibilityState.class))
                .toList();
        projection.replace(
                responsibility.stream().map(ResponsibilityState::citizenId).toList(),
                responsibility.stream().flatMap(ResponsibilityState::current).toList());
        var merged = new HashMap<UUID, @Nullable UUID>();
        newestPerStream.stream()
                .filter(event -> event.streamKind().equals(MergeAlias.KIND))
                .map(MergeAlias::heard)
                .forEach(state -> merged.put(state.aliasId(), state.citizenId()));
        projection.alias(merged);
    }

    record ResponsibilityState(UUID citizenId, List<Row> rows) {

        Stream<Responsible> current() {
            return rows.stream()
                    .filter(row -> row.supersededAt() == null)
                    .map(row -> new Responsible(
                            citizenId,
                            row.administration(),
                            row.team(),
                            row.centre(),
                            row.caseworker(),
                            row.validFrom(),
                            row.validTo()));
        }
    }

    record Row(
            String administration,
            String team,
            String centre,
            @Nullable String caseworker,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant supersededAt) {}
}
