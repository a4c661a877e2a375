package dk.kk.shared.offer.hotline;

import dk.kk.shared.offer.benefit.BenefitType;
import dk.kk.shared.offer.benefitstop.Phase;
import dk.kk.shared.offer.benefitstop.StopKind;
import dk.kk.shared.offer.hotline.HotlineAnswer.BenefitLine;
import dk.kk.shared.offer.hotline.HotlineAnswer.ResponsibleCaseworker;
import dk.kk.shared.offer.hotline.HotlineAnswer.StopLine;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is responsible for a citizen at BIF, and the citizen's benefits and stops in a line each. */
@Singleton
class HotlineAnswers {
    private static final String CASEWORKER = """
            select r.team, r.centre, r.caseworker, u.name, coalesce(u.phone, c.phone) as phone
            from access_relation r
            left join known_unit u on u.code = r.team
            left join known_unit c on c.code = r.centre
            where r.citizen_id in (select id from ids_of(array[cast(? as uuid)])) and r.administration = 'BIF'
              and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
            order by r.valid_from desc limit 1
            """;

    private static final String BENEFITS = """
            select b.benefit_type, paid.started_on, paid.ended_on from benefit b
            cross join lateral (select started_on, ended_on from benefit_row r where r.benefit_id = b.id
                                order by position desc limit 1) paid
            where b.citizen_id in (select id from ids_of(array[cast(? as uuid)])) and (paid.ended_on is null or (paid.ended_on > ? and paid.ended_on > paid.started_on))
            order by paid.started_on desc, b.id
            """;

    private static final String STOPS = """
            select s.id, b.benefit_type, s.kind, s.phase, s.effective_from, s.effective_until, s.answer_by
            from benefit_stop s join benefit b on b.id = s.benefit_id
            where s.citizen_id in (select id from ids_of(array[cast(? as uuid)])) and s.phase in ('CONSIDERED', 'HEARING', 'DECIDED', 'EFFECTIVE')
            order by s.id
            """;

    private final Database database;

    HotlineAnswers(Database database) {
        this.database = database;
    }

    /** By the service's projection of who is responsible for whom. */
    Optional<ResponsibleCaseworker> caseworker(UUID citizen, LocalDate today) {
        return database.first(
                CASEWORKER,
                row -> new ResponsibleCaseworker(
                        row.text("team"),
                        row.textOrNull("name"),
                        row.text("centre"),
                        row.textOrNull("phone"),
                        row.textOrNull("caseworker")),
                citizen,
                today,
                today);
    }

    /** One that was taken back before its first day was never paid, and is left out. */
    List<BenefitLine> benefits(UUID citizen, LocalDate today) {
        return database.list(
                BENEFITS,
                row -> {
                    var startedOn = row.day("started_on");
                    var endedOn = row.dayOrNull("ended_on");
                    var paid = !startedOn.isAfter(today) && (endedOn == null || endedOn.isAfter(today));
                    return new BenefitLine(row.code("benefit_type", BenefitType.class), startedOn, endedOn, paid);
                },
                citizen,
                today.minusYears(1));
    }

    List<StopLine> stops(UUID citizen) {
        return database.list(
                STOPS,
                row -> new StopLine(
                        row.uuid("id"),
                        row.code("benefit_type", BenefitType.class),
                        row.code("kind", StopKind.class),
                        row.code("phase", Phase.class),
                        row.dayOrNull("effective_from"),
                        row.dayOrNull("effective_until"),
                        row.dayOrNull("answer_by")),
                citizen);
    }
}
