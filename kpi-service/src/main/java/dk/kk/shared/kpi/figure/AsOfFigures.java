package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.definition.Measure.ASSESSED_EARLIER;
import static dk.kk.shared.kpi.definition.Measure.BOTH_PLANS;
import static dk.kk.shared.kpi.definition.Measure.COUNTED;
import static dk.kk.shared.kpi.definition.Measure.IN_ACTIVATION;
import static dk.kk.shared.kpi.definition.Measure.OFFERED_SOCIAL_PLAN;
import static dk.kk.shared.kpi.definition.Measure.ON_OFFER_WITHIN_6_MONTHS;
import static dk.kk.shared.kpi.definition.Measure.UPDATED_WITHIN_12_MONTHS;
import static dk.kk.shared.kpi.definition.Measure.UPDATED_WITHIN_6_MONTHS;
import static dk.kk.shared.kpi.definition.Measure.UPDATED_WITHIN_9_MONTHS;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The definitions a second time, as one statement over all facts. That it agrees with them is tested on random histories. */
@ApplicationScoped
public class AsOfFigures {

    /** In the order of the statement's columns. */
    private static final List<Measure> MEASURES = List.of(
            COUNTED,
            UPDATED_WITHIN_6_MONTHS,
            UPDATED_WITHIN_9_MONTHS,
            UPDATED_WITHIN_12_MONTHS,
            OFFERED_SOCIAL_PLAN,
            BOTH_PLANS,
            IN_ACTIVATION,
            ON_OFFER_WITHIN_6_MONTHS,
            ASSESSED_EARLIER);

    private static final String COUNT = """
            with asked as (
                select day,
                       (day - interval '6 months')::date as six_months_before,
                       (day - interval '9 months')::date as nine_months_before,
                       (day - interval '12 months')::date as twelve_months_before
                from (select ?::date as day) given
            ), begun as (
                select citizen_id, kind, code, valid_from,
                       valid_to is null or valid_to > day as covers,
                       six_months_before, nine_months_before, twelve_months_before
                from fact, asked
                where superseded_at is null
                  and valid_from <= day
                  and (valid_to is null or valid_to > six_months_before)
            ), citizen as (
                select bool_or(covers and kind = 'ENDED') as ended,
                       bool_or(covers and kind = 'SHARED') as shared,
                       bool_or(covers and kind = 'BIF_CASE') as bif,
                       min(case code when 'IN_TREATMENT' then 1
                                     when 'DISABILITY' then 2
                                     when 'MENTALLY_ILL_AND_VULNERABLE' then 3 end)
                           filter (where covers and kind = 'TARGET_GROUP') as need,
                       min(code) filter (where covers and kind in ('MATCH_GROUP', 'EARLIER_MATCH_GROUP')) as match,
                       bool_or(covers and kind = 'SOCIAL_PLAN' and valid_from >= six_months_before) as updated_6,
                       bool_or(covers and kind = 'SOCIAL_PLAN' and valid_from >= nine_months_before) as updated_9,
                       bool_or(covers and kind = 'SOCIAL_PLAN' and valid_from >= twelve_months_before) as updated_12,
                       bool_or(covers and kind = 'SOCIAL_PLAN_OFFERED') as offered,
                       bool_or(covers and kind = 'SOCIAL_PLAN') and bool_or(covers and kind = 'JOB_PLAN') as both_plans,
                       bool_or(covers and kind = 'ACTIVATION') as activation,
                       bool_or(kind = 'OPERA_COURSE') as on_offer,
                       bool_or(covers and kind = 'EARLIER_MATCH_GROUP') as earlier
                from begun
                group by citizen_id
            )
            select case when shared
                        then coalesce((array['IN_TREATMENT', 'DISABILITY', 'MENTALLY_ILL_AND_VULNERABLE'])[need],
                                      'WITHOUT_SPECIAL_NEEDS')
                        else 'NOT_SHARED' end as "group",
                   case when match in ('1', '2', '3', '4', '5') then 'M' || match else 'REST' end as "column",
                   count(*),
                   count(*) filter (where updated_6),
                   count(*) filter (where updated_9),
                   count(*) filter (where updated_12),
                   count(*) filter (where offered),
                   count(*) filter (where both_plans),
                   count(*) filter (where activation),
                   count(*) filter (where on_offer),
                   count(*) filter (where earlier)
            from citizen
            where not ended and (shared or bif)
            group by 1, 2
            """;

    private final AgroalDataSource dataSource;

    AsOfFigures(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Cube on(LocalDate day) {
        var cube = new Cube();
        try (var connection = dataSource.getConnection();
                var count = connection.prepareStatement(COUNT)) {
            count.setObject(1, day);
            try (var found = count.executeQuery()) {
                while (found.next()) {
                    var cell = new Cell(Group.valueOf(found.getString(1)), MatchColumn.valueOf(found.getString(2)));
                    for (var i = 0; i < MEASURES.size(); i++) {
                        cube.add(cell, MEASURES.get(i), found.getLong(3 + i));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The figures cannot be counted", e);
        }
        return cube;
    }
}
