package dk.kk.shared.platform.probe;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Streams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The probes, in memory. */
@ApplicationScoped
class Probes implements Streams<Probe> {
    private final Map<UUID, Probe> all = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return "probe";
    }

    @Override
    public Subject subject(UUID id) {
        return new Subject(
                kind(),
                id,
                "select ?::uuid as citizen_id where ?",
                Optional.ofNullable(all.get(id))
                        .map(probe -> List.<Object>of(probe.citizenId(), true))
                        .orElse(List.of(id, false)));
    }

    @Override
    public Probe get(UUID id) {
        return Optional.ofNullable(all.get(id))
                .orElseThrow(() -> new RuleViolation("not-found", "kind", kind(), "id", id));
    }

    @Override
    public Probe lock(UUID id) {
        return get(id);
    }

    @Override
    public List<Probe> ofCitizen(List<UUID> ids, PageRequest page) {
        return all.values().stream()
                .filter(probe -> ids.contains(probe.citizenId()))
                .filter(probe -> UUID.fromString(probe.stream().id()).compareTo(page.afterId()) > 0)
                .sorted(Comparator.comparing(probe -> probe.stream().id()))
                .limit(page.fetch())
                .toList();
    }

    @Override
    public void add(Probe made) {
        all.put(UUID.fromString(made.stream().id()), made);
    }
}
