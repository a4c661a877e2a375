package dk.kk.shared.platform.access;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The citizens a request is about. Opening one checks the caller's relation and writes the audit row in one statement, in the
 * transaction of the read or write it describes: what cannot be audited is not answered (503).
 */
@ApplicationScoped
public class Subjects {
    private static final String AUDIT = """
            insert into audit (actor, started_by, operation, purpose, outcome, asked, subjects)
            select ?, ?, ?, ?, ?, ?, """;
    /** The citizen's own id first, then those that were merged into it: who looks at one, looks at all. */
    private static final String OPEN = AUDIT + """
            array(select i.id from ids_of(array[asked.citizen_id]) i order by i.id <> i.citizen_id, i.id)
            from (%s) asked where %s returning subjects""";

    private static final String RELATED =
            "(access_related(asked.citizen_id, ?, ?, ?) or asked.citizen_id = any (?) or %s)";
    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;
    private final Relations relations;

    Subjects(Database database, Caller caller, BusinessClock clock, Relations relations) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
        this.relations = relations;
    }

    /**
     * The work of a request in one transaction. A relation made a moment ago may not have been heard here yet: then its owner is
     * asked once, between this transaction and a second try, before the answer is no.
     */
    public <T> T inTransaction(Supplier<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } catch (NotRelatedHere unknown) {
            if (!relations.knowOf(unknown.citizen())) {
                throw unknown;
            }
            caller.isRelatedTo(unknown.citizen());
            return QuarkusTransaction.requiringNew().call(work::get);
        }
    }

    /**
     * @return every id under which something of the citizen may lie, first the one they are seen as
     * @throws RuleViolation {@code not-found} where nobody is, and where the operation asks for a relation and the person has none: a
     *     foreign thing is refused like one that does not exist
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> open(Subject subject) {
        return opened(subject).orElseThrow(() -> refusal(subject));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> open(UUID citizen) {
        return open(Subject.citizen(citizen));
    }

    /** One audit row for a list or an export, an empty one too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void listed(Collection<UUID> citizens) {
        audit(citizens, "ok", null);
        caller.opened(citizens);
    }

    /** One more row where the operation alone does not say what was done to whom: {@code transfer NEED_CHANGED ...}. No free text. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void noted(UUID citizen, String what) {
        audit(List.of(citizen), "ok", what);
    }

    /** A personal request that was refused or found nobody, in a transaction of its own: the one it was made in is gone. */
    void refused(String outcome) {
        QuarkusTransaction.requiringNew().run(() -> audit(caller.subjects(), outcome, caller.asked()));
    }

    private Optional<List<UUID>> opened(Subject subject) {
        var asksRelation = caller.relation() == Relation.OWN_CASE && caller.isPerson();
        var relation = asksRelation
                ? Stream.concat(
                        Stream.<Object>of(
                                caller.employee(),
                                SqlArray.texts(caller.units()),
                                clock.today(),
                                SqlArray.uuids(caller.related())),
                        subject.alsoArguments().stream())
                : Stream.<Object>empty();
        var arguments = Stream.of(auditColumns("ok", null), subject.arguments().stream(), relation)
                .flatMap(values -> values)
                .toArray();
        var sql = OPEN.formatted(subject.sql(), asksRelation ? RELATED.formatted(subject.alsoRelated()) : "true");
        var ids = audited(() -> database.first(sql, row -> row.uuids("subjects"), arguments));
        ids.ifPresent(caller::opened);
        return ids;
    }

    private RuleViolation refusal(Subject subject) {
        caller.asksFor(subject.kind() + " " + subject.id());
        return database.first(
                        subject.sql(),
                        row -> row.uuid("citizen_id"),
                        subject.arguments().toArray())
                .<RuleViolation>map(citizen -> new NotRelatedHere(subject, citizen))
                .orElseGet(() -> new RuleViolation("not-found", "kind", subject.kind(), "id", subject.id()));
    }

    private void audit(Collection<UUID> citizens, String outcome, @Nullable String asked) {
        var arguments = Stream.concat(auditColumns(outcome, asked), Stream.of(SqlArray.uuids(citizens)))
                .toArray();
        audited(() -> database.run(AUDIT + "?", arguments));
    }

    private Stream<@Nullable Object> auditColumns(String outcome, @Nullable String asked) {
        var principal = caller.principal();
        var startedBy = principal instanceof Principal.Job job ? job.startedBy() : null;
        return Arrays.stream(new @Nullable Object[] {
            principal.actor(), startedBy, caller.operation(), caller.purpose(), outcome, asked
        });
    }

    private static <T> T audited(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (SqlFailure e) {
            throw new RuleViolation("audit-unavailable");
        }
    }
}
