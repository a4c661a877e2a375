package dk.kk.shared.bench.measure;

import dk.kk.shared.bench.rival.Benefit;
import dk.kk.shared.local.stack.Service;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Running benefits of shared citizens, whose stops alert; each given out once, as it has one stop at a time. The demo caseworker's
 * team is given all shared citizens and not its own five hundred alone: whoever has dozens of open stops is nobody's citizen, and
 * each next stop looks at those before it.
 */
final class Benefits {
    /** Of each running benefit so many more of the same kind: a city's stops are too few for minutes of load. */
    private static final int COPIES = 10;

    private static final String SHARED =
            "select distinct citizen_id from shared_period_row where superseded_at is null and valid_to is null";

    private static final String MULTIPLY = """
            insert into access_relation (citizen_id, administration, team, centre, valid_from)
                select distinct b.citizen_id, 'BIF', '%2$s', '%3$s', date '2000-01-01' from benefit b
                where b.citizen_id = any ('{%4$s}'::uuid[])
                  and b.citizen_id not in (select citizen_id from access_relation where team = '%2$s' and valid_to is null);
            create temporary table fresh as
                select b.id as old, gen_random_uuid() as id from benefit b join benefit_row r on r.benefit_id = b.id and r.position = 0
                cross join generate_series(1, %1$d)
                where r.ended_on is null and r.started_on <= date '2007-11-30' and b.benefit_number is not null
                  and not exists (select from benefit_row later where later.benefit_id = b.id and later.position > r.position)
                  and not exists (select from benefit_stop s where s.benefit_id = b.id)
                  and b.citizen_id = any ('{%4$s}'::uuid[]);
            insert into benefit select (jsonb_populate_record(b, jsonb_build_object('id', f.id, 'benefit_number', null))).*
                from fresh f join benefit b on b.id = f.old;
            insert into benefit_row select (jsonb_populate_record(r, jsonb_build_object('benefit_id', f.id))).*
                from fresh f join benefit_row r on r.benefit_id = f.old;
            analyze benefit; analyze benefit_row; analyze access_relation
            """;

    private static final String MULTIPLIED = """
            select b.id, b.citizen_id from benefit b
            where benefit_number is null and not exists (select from benefit_stop s where s.benefit_id = b.id) order by b.id""";

    private final List<Benefit> all;
    private final AtomicInteger given = new AtomicInteger();

    Benefits(List<Benefit> all) {
        this.all = all;
    }

    /** offer-service does not know who is shared: citizen-service does. */
    static List<Benefit> multiplied(City city) {
        var shared = city.database(Service.CITIZEN).ids(SHARED).stream()
                .map(UUID::toString)
                .collect(Collectors.joining(","));
        var offer = city.database(Service.OFFER);
        offer.run(MULTIPLY.formatted(COPIES, City.BIF_TEAM, City.BIF_CENTRE, shared));
        return offer.list(MULTIPLIED, row -> new Benefit(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
    }

    /** @throws IllegalStateException when all are stopped */
    Benefit next() {
        var at = given.getAndIncrement();
        if (at >= all.size()) {
            throw new IllegalStateException("all %d benefits are stopped".formatted(all.size()));
        }
        return all.get(at);
    }

    /** The tables of a rival are empty again. */
    void again() {
        given.set(0);
    }
}
