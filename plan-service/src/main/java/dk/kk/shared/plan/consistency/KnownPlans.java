package dk.kk.shared.plan.consistency;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.content.PlanContent;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plans of citizens that are in force on a day, or under way. */
@Singleton
class KnownPlans {
    /** Of several in force, as a file may deliver them, the newest is asked. */
    private static final String OF_CITIZENS = """
            select i.citizen_id as seen_as, p.id, p.kind, r.made_on, r.followed_up_on, c.content
            from (select distinct id, citizen_id from ids_of(?)) i
            join plan p on p.citizen_id = i.id
            cross join lateral (select * from plan_row r where r.plan_id = p.id order by r.position desc limit 1) r
            left join plan_content c on c.plan_id = p.id and c.version = r.content_version
            where r.phase not in ('ENDED', 'REPLACED', 'DISCARDED') or r.ended_on > ?
            order by r.made_on desc nulls last, p.id desc
            """;

    private final Database database;

    KnownPlans(Database database) {
        this.database = database;
    }

    /** @param facts null of one that is not in force */
    record KnownPlan(
            UUID citizen, Administration side, @Nullable PlanFacts facts) {

        static List<PlanFacts> inForce(List<KnownPlan> newestFirst) {
            return Arrays.stream(Administration.values())
                    .flatMap(side -> newestFirst.stream()
                            .filter(plan -> plan.side() == side)
                            .flatMap(plan -> Optional.ofNullable(plan.facts()).stream())
                            .limit(1))
                    .toList();
        }

        static Set<Administration> planning(List<KnownPlan> plans) {
            return plans.stream()
                    .filter(plan -> plan.facts() == null)
                    .map(KnownPlan::side)
                    .collect(toSet());
        }
    }

    /** By citizen, the newest first. */
    Map<UUID, List<KnownPlan>> of(Collection<UUID> citizens, LocalDate day) {
        return database.list(OF_CITIZENS, row -> read(row, day), SqlArray.uuids(citizens), day).stream()
                .collect(groupingBy(KnownPlan::citizen));
    }

    private static KnownPlan read(SqlRow row, LocalDate day) {
        var side = row.text("kind").equals("JOB") ? Administration.BIF : Administration.SOF;
        var madeOn = row.dayOrNull("made_on");
        var facts = madeOn == null || madeOn.isAfter(day) ? null : facts(row, side, madeOn);
        return new KnownPlan(row.uuid("seen_as"), side, facts);
    }

    private static PlanFacts facts(SqlRow row, Administration side, LocalDate madeOn) {
        var followedUpOn = row.dayOrNull("followed_up_on");
        var text = row.textOrNull("content");
        var content = text == null ? PlanContent.NOTHING : EventJson.read(EventJson.tree(text), PlanContent.class);
        var updatedOn = followedUpOn == null ? madeOn : followedUpOn;
        return new CodedContent(content).facts(row.uuid("id"), side, madeOn, updatedOn);
    }
}
