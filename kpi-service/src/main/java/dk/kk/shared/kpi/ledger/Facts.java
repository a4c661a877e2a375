package dk.kk.shared.kpi.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of all citizens, written and read many citizens at a time. */
@ApplicationScoped
public class Facts {

    private final Database database;

    Facts(Database database) {
        this.database = database;
    }

    /** A stream's whole state as facts. */
    record FoldedStream(UUID citizenId, String kind, String id, List<Fact> facts) {}

    /** From now on each of these streams has these facts and no other. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(List<FoldedStream> streams) {
        database.run(
                """
                delete from fact f using unnest(?, ?) as s (kind, id)
                where f.stream_kind = s.kind and f.stream_id = s.id
                """,
                SqlArray.texts(streams.stream().map(FoldedStream::kind).toList()),
                SqlArray.texts(streams.stream().map(FoldedStream::id).toList()));
        var facts = streams.stream().flatMap(OwnedFact::of).toList();
        database.run(
                """
                insert into fact (citizen_id, stream_kind, stream_id, kind, code, valid_from, valid_to, recorded_at, superseded_at)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                SqlArray.uuids(each(facts, owned -> owned.owner.citizenId())),
                SqlArray.texts(each(facts, owned -> owned.owner.kind())),
                SqlArray.texts(each(facts, owned -> owned.owner.id())),
                SqlArray.texts(each(facts, owned -> owned.fact.kind())),
                SqlArray.texts(each(facts, owned -> owned.fact.code())),
                SqlArray.days(each(facts, owned -> owned.fact.days().from())),
                SqlArray.days(each(facts, owned -> owned.fact.days().to())),
                SqlArray.instants(each(facts, owned -> owned.fact.recordedAt())),
                SqlArray.instants(each(facts, owned -> owned.fact.supersededAt())));
    }

    /** What is known today of each of these citizens; one without facts has no entry. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, List<Fact>> knownOf(Collection<UUID> citizens) {
        return database
                .list("""
                        select citizen_id, kind, code, valid_from, valid_to, recorded_at
                        from fact where citizen_id = any (?) and superseded_at is null
                        """, row -> Map.entry(row.uuid("citizen_id"), known(row)), SqlArray.uuids(citizens))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Fact known(SqlRow row) {
        var days = new Period(row.day("valid_from"), row.dayOrNull("valid_to"));
        return new Fact(row.code("kind", FactKind.class), row.text("code"), days, row.instant("recorded_at"), null);
    }

    private static <T> List<@Nullable T> each(List<OwnedFact> facts, Part<T> part) {
        return facts.stream().<@Nullable T>map(part::of).toList();
    }

    private interface Part<T> {
        @Nullable
        T of(OwnedFact owned);
    }

    private record OwnedFact(FoldedStream owner, Fact fact) {

        static Stream<OwnedFact> of(FoldedStream stream) {
            return stream.facts().stream().map(fact -> new OwnedFact(stream, fact));
        }
    }
}
