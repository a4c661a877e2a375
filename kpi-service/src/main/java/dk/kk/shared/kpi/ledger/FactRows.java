package dk.kk.shared.kpi.ledger;

import dk.kk.shared.kpi.ledger.CitizenFact.Speaker;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts as their streams say them, each of the citizen whose id the stream has. */
@ApplicationScoped
class FactRows {

    private static final String COLUMNS =
            "citizen_id, stream_kind, stream_id, kind, code, valid_from, valid_to, recorded_at, superseded_at, "
                    + "ended_because";

    private static final String DELETE = """
            delete from fact f using unnest(?, ?, ?) as said (citizen, kind, id)
            where f.citizen_id = said.citizen and f.stream_kind = said.kind and f.stream_id = said.id
            """;

    private final Database database;

    FactRows(Database database) {
        this.database = database;
    }

    List<CitizenFact> of(Collection<UUID> citizens) {
        return database.list(
                "select " + COLUMNS + " from fact where citizen_id = any (?)",
                FactRows::read,
                SqlArray.uuids(citizens));
    }

    List<CitizenFact> of(Collection<UUID> citizens, FactKind kind) {
        return database.list(
                "select " + COLUMNS + " from fact where citizen_id = any (?) and kind = ?",
                FactRows::read,
                SqlArray.uuids(citizens),
                kind);
    }

    /** All that they said: by the citizens, whose index is there for the reading. A replay asks it while the table fills from nothing. */
    void delete(List<FoldedStream> streams) {
        if (!streams.isEmpty()) {
            var citizens =
                    SqlArray.uuids(streams.stream().map(FoldedStream::citizenId).toList());
            var kinds = SqlArray.texts(
                    streams.stream().map(stream -> stream.speaker().kind()).toList());
            var ids = SqlArray.texts(
                    streams.stream().map(stream -> stream.speaker().id()).toList());
            database.with(statements -> statements.plannedEachTime().run(DELETE, citizens, kinds, ids));
        }
    }

    void insert(List<CitizenFact> facts) {
        if (!facts.isEmpty()) {
            database.run(
                    "insert into fact (" + COLUMNS + ") select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    SqlArray.uuids(facts.stream().map(CitizenFact::citizenId).toList()),
                    SqlArray.texts(each(facts, said -> said.speaker().kind())),
                    SqlArray.texts(each(facts, said -> said.speaker().id())),
                    SqlArray.texts(each(facts, said -> said.fact().kind())),
                    SqlArray.texts(each(facts, said -> said.fact().code())),
                    SqlArray.days(each(facts, said -> said.fact().days().from())),
                    SqlArray.days(each(facts, said -> said.fact().days().to())),
                    SqlArray.instants(each(facts, said -> said.fact().recordedAt())),
                    SqlArray.instants(each(facts, said -> said.fact().supersededAt())),
                    SqlArray.texts(each(facts, said -> said.fact().endedBecause())));
        }
    }

    private static CitizenFact read(SqlRow row) {
        return new CitizenFact(
                row.uuid("citizen_id"),
                new Speaker(row.text("stream_kind"), row.text("stream_id")),
                new Fact(
                        row.code("kind", FactKind.class),
                        row.text("code"),
                        new Period(row.day("valid_from"), row.dayOrNull("valid_to")),
                        row.instant("recorded_at"),
                        row.instantOrNull("superseded_at"),
                        row.textOrNull("ended_because")));
    }

    private static <T> List<@Nullable T> each(List<CitizenFact> facts, Part<T> part) {
        return facts.stream().<@Nullable T>map(part::of).toList();
    }

    private interface Part<T> {
        @Nullable
        T of(CitizenFact fact);
    }
}
