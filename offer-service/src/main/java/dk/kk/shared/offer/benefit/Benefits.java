package dk.kk.shared.offer.benefit;

import dk.kk.shared.platform.change.EntityStreams;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All benefits. */
@ApplicationScoped
public class Benefits implements EntityStreams<Benefit> {
    private static final String INSERT = """
            insert into benefit (id, citizen_id, benefit_number, benefit_type, origin, version) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_ROW = """
            insert into benefit_row (benefit_id, position, started_on, ended_on, paying_unit, amount_class, amount_since, recorded_at)
            values (?, 0, ?, ?, ?, ?, ?, ?)
            """;
    private final Database database;

    Benefits(Database database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "benefit";
    }

    /** With its days, in one statement. */
    @Override
    public Benefit get(UUID id) {
        return find("from Benefit b join fetch b.history where b.id = ?1", id)
                .singleResultOptional()
                .orElseThrow(() -> new RuleViolation("not-found", "kind", kind(), "id", id));
    }

    /** Those of the ids that are known, with their days. */
    public Map<UUID, Benefit> byId(Collection<UUID> ids) {
        return find("from Benefit b join fetch b.history where b.id in ?1", ids).list().stream()
                .collect(Collectors.toMap(Benefit::id, Function.identity()));
    }

    /** What is paid, of one that is known. */
    public BenefitType typeOf(UUID id) {
        return database.list(
                        "select benefit_type from benefit where id = ?",
                        row -> row.code("benefit_type", BenefitType.class),
                        id)
                .getFirst();
    }

    /** Those of the paying system's numbers that are known, by number and locked. */
    Map<String, Benefit> lockByNumber(Collection<String> numbers) {
        return find("benefitNumber in ?1 order by id", numbers).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Benefit::number, Function.identity()));
    }

    /** New ones, many at once. */
    void insert(Collection<Benefit> benefits) {
        database.batch(INSERT, benefits, benefit -> new @Nullable Object[] {
            benefit.id(),
            benefit.citizenId(),
            benefit.number(),
            benefit.benefitType(),
            benefit.origin(),
            benefit.version()
        });
        database.batch(INSERT_ROW, benefits, benefit -> new @Nullable Object[] {
            benefit.id(),
            benefit.paid().startedOn(),
            benefit.paid().endedOn(),
            benefit.paid().payingUnit(),
            benefit.paid().amountClass(),
            benefit.paid().amountSince(),
            benefit.paid().recordedAt()
        });
    }
}
