package dk.kk.shared.kpi;

import static dk.kk.shared.kpi.Someone.values;

import dk.kk.shared.platform.testing.ToldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Citizens who are merged and unmerged, one after the other, as citizen-service tells it: at one moment nobody is both alias and citizen,
 * later on an alias may be somebody's citizen. The same random, the same merges.
 */
public final class RandomMerges {

    private final Map<UUID, List<Row>> rows = new LinkedHashMap<>();
    private final List<ToldEvent> told = new ArrayList<>();

    private record Row(
            UUID citizenId, Instant recordedAt, @Nullable Instant supersededAt) {

        boolean isKnown(@Nullable Instant at) {
            return at == null
                    ? supersededAt == null
                    : at.compareTo(recordedAt) >= 0 && (supersededAt == null || at.compareTo(supersededAt) < 0);
        }
    }

    /** Around the instants at which {@link RandomCitizen}s become known. */
    public static RandomMerges of(Random random, List<UUID> citizens) {
        return new RandomMerges(random, citizens, instants());
    }

    public static List<Instant> instants() {
        return RandomCitizen.KNOWINGS.stream().map(Instant::parse).toList();
    }

    /** @param instants at which merges may become known; several of them may fall on one */
    public RandomMerges(Random random, List<UUID> citizens, List<Instant> instants) {
        var steps = Stream.generate(() -> instants.get(random.nextInt(instants.size())))
                .limit(random.nextInt(2 * citizens.size() + 1))
                .sorted()
                .toList();
        for (var at : steps) {
            step(citizens.get(random.nextInt(citizens.size())), citizens.get(random.nextInt(citizens.size())), at);
        }
    }

    private void step(UUID id, UUID other, Instant at) {
        if (!seenAs(id, null).equals(id)) {
            end(id, at);
        } else if (!id.equals(other) && seenAs(other, null).equals(other) && !isCitizenOfAnAlias(id)) {
            rows.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Row(other, at, null));
            tell(id, other);
        }
    }

    private void end(UUID alias, Instant at) {
        var last = rows.getOrDefault(alias, List.of()).removeLast();
        rows.getOrDefault(alias, List.of()).add(new Row(last.citizenId, last.recordedAt, at));
        tell(alias, null);
    }

    private boolean isCitizenOfAnAlias(UUID id) {
        return rows.keySet().stream()
                .anyMatch(alias -> !alias.equals(id) && seenAs(alias, null).equals(id));
    }

    /** Whose the id is, as known then; null: now. */
    public UUID seenAs(UUID id, @Nullable Instant at) {
        for (var row : rows.getOrDefault(id, List.of())) {
            if (row.isKnown(at)) {
                return row.citizenId;
            }
        }
        return id;
    }

    /** Each version of each alias' stream. */
    public List<ToldEvent> told() {
        return List.copyOf(told);
    }

    /** The last version of each. */
    public List<ToldEvent> newest() {
        var newest = new HashMap<String, ToldEvent>();
        told.forEach(event -> newest.put(event.streamId(), event));
        return List.copyOf(newest.values());
    }

    private void tell(UUID alias, @Nullable UUID citizen) {
        var all = rows.getOrDefault(alias, List.of()).stream()
                .map(row -> values(
                        "citizenId", row.citizenId,
                        "recordedAt", row.recordedAt,
                        "supersededAt", row.supersededAt))
                .toList();
        var version = 1
                + told.stream()
                        .filter(event -> event.streamId().equals(alias.toString()))
                        .count();
        told.add(new StreamState(
                        "citizen",
                        "merge-alias",
                        alias.toString(),
                        alias,
                        values("aliasId", alias, "citizenId", citizen, "rows", all))
                .told(version));
    }
}
