package dk.kk.shared.kpi.explain;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.movement.Known;
import dk.kk.shared.kpi.movement.Recount;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is behind a goal's figure, of the citizens the caller is responsible for: who they are, the recount says; why, the definition. */
@ApplicationScoped
class Members {

    private final Recount recount;
    private final Facts facts;
    private final Figures figures;
    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    Members(Recount recount, Facts facts, Figures figures, Database database, Caller caller, BusinessClock clock) {
        this.recount = recount;
        this.facts = facts;
        this.figures = figures;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** In the order of {@link MemberView#ORDER}. */
    List<MemberView> of(Goal goal, FigureDay day, Population population, MemberPart part) {
        figures.require(day);
        var counted = recount.members(day, population, goal.measure()).entrySet().stream()
                .filter(member -> part.includes(member.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return facts.of(related(counted)).entrySet().stream()
                .map(citizen -> MemberView.of(
                        citizen.getKey(),
                        goal.measure().reason(Known.at(day.knownAt(), citizen.getValue()), day.asOf())))
                .sorted(MemberView.ORDER)
                .toList();
    }

    private List<UUID> related(Collection<UUID> citizens) {
        return database.list(
                """
                select asked.citizen_id from unnest(?) asked (citizen_id)
                where asked.citizen_id in (select citizen_id from access_citizens(?, ?, ?))
                """,
                row -> row.uuid("citizen_id"),
                SqlArray.uuids(citizens),
                caller.employee(),
                SqlArray.texts(caller.units()),
                clock.today());
    }
}
