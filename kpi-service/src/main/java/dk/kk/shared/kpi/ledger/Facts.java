package dk.kk.shared.kpi.ledger;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.kpi.ledger.CitizenFact.Speaker;
import dk.kk.shared.platform.relation.MergeAlias;
import dk.kk.shared.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of all citizens, as they count: those of merged citizens are one's. Written and read many citizens at a time. */
@ApplicationScoped
public class Facts {

    private static final String CITIZENS_AFTER = """
            (select distinct citizen_id from fact where citizen_id > ? order by citizen_id limit ?)
            union
            (select distinct citizen_id from citizen_merge where citizen_id > ? order by citizen_id limit ?)
            order by citizen_id limit ?
            """;

    private final FactRows rows;
    private final Merges merges;
    private final Database database;

    Facts(FactRows rows, Merges merges, Database database) {
        this.rows = rows;
        this.merges = merges;
        this.database = database;
    }

    /** From now on each of these streams has these facts and no other. The caller holds the citizens' rows. */
    @Transactional(Transactional.TxType.MANDATORY)
    ReplacedFacts replace(List<FoldedStream> streams) {
        var near = merges.held(citizens(streams));
        var before = rows.of(near.sources());
        var changed = changed(streams, before);
        var speakers = changed.stream().map(FoldedStream::speaker).collect(toSet());
        var news = changed.stream().flatMap(FoldedStream::citizenFacts).toList();
        var spoke = before.stream().map(CitizenFact::speaker).collect(toSet());
        rows.delete(changed.stream()
                .filter(stream -> spoke.contains(stream.speaker()))
                .toList());
        rows.insert(news);
        var after = Stream.concat(before.stream().filter(fact -> !speakers.contains(fact.speaker())), news.stream())
                .toList();
        var moved = near.movedBy(citizens(changed));
        return new ReplacedFacts(counted(moved, before, near.merges()), counted(moved, after, near.merges()));
    }

    /** The same, where nobody asks what counted before: neither is read. */
    @Transactional(Transactional.TxType.MANDATORY)
    void fill(List<FoldedStream> streams) {
        rows.delete(streams);
        rows.insert(streams.stream().flatMap(FoldedStream::citizenFacts).toList());
    }

    /** From now on each of these aliases was merged when it says, and never else. The caller holds the citizens' rows. */
    @Transactional(Transactional.TxType.MANDATORY)
    ReplacedFacts merge(List<MergeAlias> states) {
        var aliases = states.stream().map(MergeAlias::aliasId).collect(toSet());
        var told = states.stream().flatMap(Merge::told).toList();
        var concerned = states.stream().flatMap(MergeAlias::concerned).collect(toSet());
        merges.hold(concerned);
        var near = merges.held(concerned);
        var moved = near.citizens();
        var before = near.merges();
        var after = Stream.concat(before.stream().filter(merge -> !aliases.contains(merge.aliasId())), told.stream())
                .toList();
        merges.replace(aliases, told);
        var said = rows.of(near.sources());
        return new ReplacedFacts(counted(moved, said, before), counted(moved, said, after));
    }

    /** Which of these streams do not have these facts, or others beside them. */
    Set<Speaker> differing(List<FoldedStream> streams) {
        return changed(streams, rows.of(citizens(streams))).stream()
                .map(FoldedStream::speaker)
                .collect(toSet());
    }

    /** All that counts and counted of each of these citizens; one without facts has no entry. */
    public Map<UUID, List<Fact>> of(Collection<UUID> citizens) {
        var near = merges.around(citizens);
        return counted(citizens, rows.of(near.sources()), near.merges());
    }

    /** The same as somebody sees it who asks by an id, of one kind: while the id is an alias, what counts of the citizen it is. */
    public Map<UUID, List<Fact>> seenBy(Collection<UUID> ids, FactKind kind) {
        var near = merges.withCitizensOf(ids);
        var facts = new EffectiveFacts(byCitizen(rows.of(near.sources(), kind)), near.merges());
        return EffectiveFacts.each(ids, facts::seenBy);
    }

    /** Whom somebody sees who asks by an id, as known at the end of a day; null: now. */
    public SeenCitizen seenBy(UUID id, @Nullable LocalDate knownAt) {
        return merges.seenBy(id, knownAt);
    }

    /** What counts of one at the end of that day, each fact with the time its source says. */
    public List<Fact> of(SeenCitizen citizen, @Nullable LocalDate knownAt) {
        return rows.of(citizen.ids()).stream()
                .filter(said -> said.fact().known().includes(knownAt))
                .filter(said ->
                        said.citizenId().equals(citizen.citizenId()) || EffectiveFacts.countsOfAlias(said.fact()))
                .map(CitizenFact::fact)
                .toList();
    }

    /** Whether nothing was ever said of anybody. */
    public boolean areNone() {
        return database.first("select not exists (select from fact) as none", row -> row.flag("none"))
                .orElseThrow();
    }

    /** The next so many citizens of whom something may count, in the order of their ids. */
    public List<UUID> citizensAfter(UUID citizen, int atMost) {
        return database.list(CITIZENS_AFTER, row -> row.uuid("citizen_id"), citizen, atMost, citizen, atMost, atMost);
    }

    private static Map<UUID, List<Fact>> counted(
            Collection<UUID> citizens, List<CitizenFact> said, Collection<Merge> merges) {
        return EffectiveFacts.each(citizens, new EffectiveFacts(byCitizen(said), merges)::of);
    }

    private static Set<UUID> citizens(List<FoldedStream> streams) {
        return streams.stream().map(FoldedStream::citizenId).collect(toSet());
    }

    private static List<FoldedStream> changed(List<FoldedStream> streams, List<CitizenFact> before) {
        var said = before.stream().collect(groupingBy(CitizenFact::speaker));
        return streams.stream()
                .filter(stream -> !sameFacts(stream.facts(), said.getOrDefault(stream.speaker(), List.of())))
                .toList();
    }

    private static boolean sameFacts(List<Fact> said, List<CitizenFact> before) {
        return said.stream()
                .collect(groupingBy(fact -> fact, counting()))
                .equals(before.stream().collect(groupingBy(CitizenFact::fact, counting())));
    }

    private static Map<UUID, List<Fact>> byCitizen(List<CitizenFact> facts) {
        return facts.stream().collect(groupingBy(CitizenFact::citizenId, mapping(CitizenFact::fact, toList())));
    }
}
