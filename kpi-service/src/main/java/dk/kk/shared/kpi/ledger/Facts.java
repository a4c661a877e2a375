package dk.kk.shared.kpi.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.kpi.ledger.CitizenFact.Speaker;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of all citizens, written and read many citizens at a time. */
@ApplicationScoped
public class Facts {

    private static final String COLUMNS =
            "citizen_id, stream_kind, stream_id, kind, code, valid_from, valid_to, recorded_at, superseded_at";

    private final Database database;

    Facts(Database database) {
        this.database = database;
    }

    /** From now on each of these streams has these facts and no other. The caller holds the citizens' rows. */
    @Transactional(Transactional.TxType.MANDATORY)
    ReplacedFacts replace(List<FoldedStream> streams) {
        var before = ofCitizens(streams);
        var changed = changed(streams, before);
        var speakers = changed.stream().map(FoldedStream::speaker).collect(toSet());
        var news = changed.stream().flatMap(FoldedStream::citizenFacts).toList();
        var gone = before.stream()
                .filter(fact -> speakers.contains(fact.speaker()))
                .toList();
        delete(gone);
        insert(news);
        var citizens = changed.stream().map(FoldedStream::citizenId).collect(toSet());
        var theirs = before.stream()
                .filter(fact -> citizens.contains(fact.citizenId()))
                .toList();
        var after = Stream.concat(theirs.stream().filter(fact -> !speakers.contains(fact.speaker())), news.stream());
        return new ReplacedFacts(byCitizen(theirs.stream()), byCitizen(after));
    }

    /** Which of these streams do not have these facts, or others beside them. */
    Set<Speaker> differing(List<FoldedStream> streams) {
        return changed(streams, ofCitizens(streams)).stream()
                .map(FoldedStream::speaker)
                .collect(toSet());
    }

    /** Everything that is and was known of each of these citizens; one without facts has no entry. */
    public Map<UUID, List<Fact>> of(Collection<UUID> citizens) {
        return byCitizen(read(citizens).stream());
    }

    /** All that is and was known of each of these citizens of that kind; one without has no entry. */
    public Map<UUID, List<Fact>> of(Collection<UUID> citizens, FactKind kind) {
        return byCitizen(database
                .list(
                        "select " + COLUMNS + " from fact where citizen_id = any (?) and kind = ?",
                        Facts::read,
                        SqlArray.uuids(citizens),
                        kind)
                .stream());
    }

    /** The next so many citizens that have facts, in the order of their ids. */
    public List<UUID> citizensAfter(UUID citizen, int atMost) {
        return database.list(
                "select distinct citizen_id from fact where citizen_id > ? order by citizen_id limit ?",
                row -> row.uuid("citizen_id"),
                citizen,
                atMost);
    }

    private List<CitizenFact> ofCitizens(List<FoldedStream> streams) {
        return read(streams.stream().map(FoldedStream::citizenId).collect(toSet()));
    }

    private static List<FoldedStream> changed(List<FoldedStream> streams, List<CitizenFact> before) {
        var said = before.stream().collect(groupingBy(CitizenFact::speaker));
        return streams.stream()
                .filter(stream -> !sameFacts(stream.facts(), said.getOrDefault(stream.speaker(), List.of())))
                .toList();
    }

    private List<CitizenFact> read(Collection<UUID> citizens) {
        return database.list(
                "select " + COLUMNS + " from fact where citizen_id = any (?)", Facts::read, SqlArray.uuids(citizens));
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
                        row.instantOrNull("superseded_at")));
    }

    /** All of their streams: by the citizens, whose index is there for the reading. */
    private void delete(List<CitizenFact> gone) {
        if (!gone.isEmpty()) {
            database.run(
                    """
                    delete from fact f using (select distinct * from unnest(?, ?, ?) as said (citizen, kind, id)) s
                    where f.citizen_id = s.citizen and f.stream_kind = s.kind and f.stream_id = s.id
                    """,
                    SqlArray.uuids(gone.stream().map(CitizenFact::citizenId).toList()),
                    SqlArray.texts(each(gone, fact -> fact.speaker().kind())),
                    SqlArray.texts(each(gone, fact -> fact.speaker().id())));
        }
    }

    private void insert(List<CitizenFact> facts) {
        if (!facts.isEmpty()) {
            database.run(
                    "insert into fact (" + COLUMNS + ") select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    SqlArray.uuids(facts.stream().map(CitizenFact::citizenId).toList()),
                    SqlArray.texts(each(facts, said -> said.speaker().kind())),
                    SqlArray.texts(each(facts, said -> said.speaker().id())),
                    SqlArray.texts(each(facts, said -> said.fact().kind())),
                    SqlArray.texts(each(facts, said -> said.fact().code())),
                    SqlArray.days(each(facts, said -> said.fact().days().from())),
                    SqlArray.days(each(facts, said -> said.fact().days().to())),
                    SqlArray.instants(each(facts, said -> said.fact().recordedAt())),
                    SqlArray.instants(each(facts, said -> said.fact().supersededAt())));
        }
    }

    private static boolean sameFacts(List<Fact> said, List<CitizenFact> before) {
        return said.stream()
                .collect(groupingBy(fact -> fact, counting()))
                .equals(before.stream().collect(groupingBy(CitizenFact::fact, counting())));
    }

    private static Map<UUID, List<Fact>> byCitizen(Stream<CitizenFact> facts) {
        return facts.collect(groupingBy(CitizenFact::citizenId, mapping(CitizenFact::fact, toList())));
    }

    private static <T> List<@Nullable T> each(List<CitizenFact> facts, Part<T> part) {
        return facts.stream().<@Nullable T>map(part::of).toList();
    }

    private interface Part<T> {
        @Nullable
        T of(CitizenFact fact);
    }
}
