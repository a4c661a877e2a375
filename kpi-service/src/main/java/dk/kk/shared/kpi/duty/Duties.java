package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The register. */
@ApplicationScoped
public class Duties implements EntityStreams<Duty> {

    @Override
    public String kind() {
        return "duty";
    }

    @Override
    public String path() {
        return "/api/v1/duties";
    }

    /** A duty is about no citizen. */
    @Override
    public @Nullable Subject subject(UUID id) {
        return null;
    }

    /** As they stood at the end of a day, in the order of the sources. @param knownAt without what was recorded later; null: with all */
    public List<DutyView> on(LocalDate day, @Nullable Instant knownAt) {
        return all().stream().map(duty -> DutyView.of(duty, day, knownAt)).toList();
    }

    /** In the order of the sources. */
    List<Duty> all() {
        return list("order by code");
    }

    /** @throws RuleViolation {@code not-found} */
    Duty coded(String code) {
        return find("code", code)
                .firstResultOptional()
                .orElseThrow(() -> new RuleViolation("not-found", "kind", kind(), "id", code));
    }

    UUID idOf(String code) {
        return coded(code).id();
    }

    List<Duty> lockUntold() {
        return find("registeredAt is null order by code")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
