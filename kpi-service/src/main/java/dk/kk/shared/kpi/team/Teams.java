package dk.kk.shared.kpi.team;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.directory.KnownUnits;
import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.movement.Recount;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A goal's figure, split by who is responsible on the day; the parts add up to the whole. */
@ApplicationScoped
class Teams {

    /** Of two rows of a day the one that began last. Of somebody who is merged by now and was not known to be, those of the citizen. */
    private static final String RESPONSIBLE = """
            select distinct on (asked.citizen_id) asked.citizen_id, r.centre, r.team
            from unnest(?) asked (citizen_id)
            left join access_alias a on a.alias_id = asked.citizen_id
            join access_relation r on r.citizen_id = coalesce(a.citizen_id, asked.citizen_id)
            where r.administration = ? and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
            order by asked.citizen_id, r.valid_from desc, r.team
            """;

    private final Recount recount;
    private final Figures figures;
    private final KnownUnits units;
    private final Database database;

    Teams(Recount recount, Figures figures, KnownUnits units, Database database) {
        this.recount = recount;
        this.figures = figures;
        this.units = units;
        this.database = database;
    }

    /** In the order of {@link TeamView#ORDER}. */
    List<TeamView> of(Goal goal, FigureDay day, Population population, Administration administration) {
        figures.require(day);
        var members = recount.members(day, population, goal.measure());
        var responsible = responsible(members.keySet(), administration, day.asOf());
        var names = units.names(
                responsible.values().stream().flatMap(Responsible::codes).collect(toSet()));
        return members.entrySet().stream()
                .collect(groupingBy(
                        member -> responsible.getOrDefault(member.getKey(), Responsible.NOBODY),
                        partitioningBy(Map.Entry::getValue, counting())))
                .entrySet()
                .stream()
                .map(team -> view(goal, day.asOf(), team.getKey(), names, team.getValue()))
                .sorted(TeamView.ORDER)
                .toList();
    }

    private static TeamView view(
            Goal goal, LocalDate day, Responsible responsible, Map<String, String> names, Map<Boolean, Long> counts) {
        var numerator = counts.getOrDefault(true, 0L);
        var denominator = numerator + counts.getOrDefault(false, 0L);
        var gap = goal.targetOn(day)
                .map(target -> target.gap(numerator, denominator))
                .orElse(null);
        return TeamView.of(responsible, names, numerator, denominator, gap);
    }

    private Map<UUID, Responsible> responsible(
            Collection<UUID> citizens, Administration administration, LocalDate day) {
        return database
                .list(
                        RESPONSIBLE,
                        row -> Map.entry(row.uuid("citizen_id"), new Responsible(row.text("centre"), row.text("team"))),
                        SqlArray.uuids(citizens),
                        administration,
                        day,
                        day)
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
