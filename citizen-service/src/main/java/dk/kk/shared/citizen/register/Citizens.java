package dk.kk.shared.citizen.register;

import dk.kk.shared.citizen.stream.SeenAs;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The register's rows. */
@ApplicationScoped
public class Citizens implements EntityStreams<Citizen> {
    private static final String INSERT = """
            insert into citizen (id, given_name, family_name, registered_on, version, recorded_at, identity, birth_year)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private final Database database;
    private final SeenAs seenAs;

    Citizens(Database database, SeenAs seenAs) {
        this.database = database;
        this.seenAs = seenAs;
    }

    @Override
    public String kind() {
        return "citizen";
    }

    /** Nobody's relation to the citizen is known from the id alone: the row must exist. */
    @Override
    public Subject subject(UUID id) {
        return new Subject(kind(), id, "select id as citizen_id from citizen where id = ?", List.of(id));
    }

    @Override
    public List<Citizen> ofCitizen(List<UUID> ids, PageRequest page) {
        return List.of(get(ids.getFirst()));
    }

    /** @throws RuleViolation {@code citizen-merged}: what is registered is said of the citizen it was merged into */
    @Override
    public Citizen lock(UUID id) {
        var seenAs = this.seenAs.citizen(id);
        if (!seenAs.equals(id)) {
            throw new RuleViolation("citizen-merged", "citizen", seenAs);
        }
        return EntityStreams.super.lock(id);
    }

    List<Citizen> lockAll(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** New ones, many at once. */
    void insert(List<Citizen> registered) {
        database.run(
                INSERT,
                SqlArray.uuids(registered.stream().map(Citizen::citizenId).toList()),
                SqlArray.texts(registered.stream().map(Citizen::givenName).toList()),
                SqlArray.texts(registered.stream().map(Citizen::familyName).toList()),
                SqlArray.days(registered.stream().map(Citizen::registeredOn).toList()),
                SqlArray.numbers(registered.stream().map(Citizen::version).toList()),
                SqlArray.instants(registered.stream().map(Citizen::recordedAt).toList()),
                SqlArray.texts(registered.stream()
                        .map(citizen -> citizen.identity().name())
                        .toList()),
                SqlArray.of(
                        Integer.class,
                        registered.stream().map(Citizen::birthYear).toList()));
    }
}
