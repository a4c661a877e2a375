package dk.kk.shared.citizen.directory;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.problem.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directory's rows. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, String> {

    private final Outbox outbox;

    Units(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @throws RuleViolation {@code not-found} */
    Unit get(String code) {
        return findByIdOptional(code).orElseThrow(() -> unknown(code));
    }

    /** @throws RuleViolation {@code not-found} */
    Unit lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(code));
    }

    private static RuleViolation unknown(String code) {
        return new RuleViolation("not-found", "kind", "unit", "id", code);
    }

    /** A unit of that administration which citizens can belong to: no centre. Empty when there is none of that code. */
    public Optional<Unit> team(String code, Administration administration) {
        return findByIdOptional(code)
                .filter(unit -> unit.entry().administration() == administration)
                .filter(unit -> unit.entry().kind() != UnitKind.CENTRE);
    }

    /** The administration has a unit of that code. */
    public boolean areAt(Administration administration, String code) {
        return count("code = ?1 and administration = ?2", code, administration) > 0;
    }

    /** SOF's single one, once it is known. */
    Optional<Unit> entryPoint() {
        return find("entryPoint = true order by code").firstResultOptional();
    }

    /** These teams, the centres above them, and the entry point. */
    public List<Unit> around(Collection<String> teams) {
        return list(
                "code in ?1 or entryPoint = true or code in (select t.parentCode from Unit t where t.code in ?1) order by code",
                teams);
    }

    /** @throws RuleViolation {@code team-unknown} */
    public Unit requireTeam(String code, Administration administration) {
        return team(code, administration)
                .orElseThrow(() -> new RuleViolation("team-unknown", "team", code, "administration", administration));
    }

    /** By code. */
    public Map<String, Unit> teams(Administration administration) {
        return list("administration = ?1 and kind <> ?2", administration, UnitKind.CENTRE).stream()
                .collect(toMap(Unit::code, unit -> unit));
    }

    List<Unit> page(@Nullable Administration administration, String afterCode, int fetch) {
        return find("(?1 is null or administration = ?1) and code > ?2 order by code", administration, afterCode)
                .page(0, fetch)
                .list();
    }

    /** What a delivery says of the units; those it does not name stay, and so do all opening hours. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void register(Map<String, UnitEntry> entriesByCode, Instant at) {
        var events = new ArrayList<Event>();
        entriesByCode.forEach((code, entry) -> {
            var known = findById(code, LockModeType.PESSIMISTIC_WRITE);
            if (known == null) {
                var unit = new Unit(code, entry);
                persist(unit);
                events.add(unit.event(Chunk.CAUSE, at));
            } else if (known.change(entry)) {
                events.add(known.event(Chunk.CAUSE, at));
            }
        });
        outbox.addAll(events);
    }
}
