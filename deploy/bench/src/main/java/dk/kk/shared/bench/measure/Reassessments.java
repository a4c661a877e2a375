package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.CITIZEN;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Citizens in match group 4 or 5, each in turn assessed to be in the other one: table 1 changes by each assessment. */
final class Reassessments {
    /** All of them are the demo caseworker's: those of one team are too few to be somebody else each time. */
    private static final String RELATE = """
            insert into access_relation (citizen_id, administration, team, centre, valid_from)
            select citizen_id, 'BIF', '%1$s', '%2$s', date '2000-01-01' from match_group_row
            where superseded_at is null and valid_to is null and model = '2009' and code in ('4', '5')
              and citizen_id not in (select citizen_id from access_relation where team = '%1$s' and valid_to is null);
            analyze access_relation""";

    private static final String FOUND = """
            select r.citizen_id, r.code, s.version from match_group_row r
            join citizen_stream s on s.citizen_id = r.citizen_id and s.kind = 'match-group'
            where superseded_at is null and valid_to is null and model = '2009' and code in ('4', '5') order by r.citizen_id""";

    private final City city;
    private final Queue<Assessed> citizens;
    private final AtomicLong moreInFive = new AtomicLong();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private record Assessed(UUID citizen, String code, String etag) {
        String other() {
            return code.equals("4") ? "5" : "4";
        }
    }

    Reassessments(City city) {
        this.city = city;
        var database = city.database(CITIZEN);
        database.run(RELATE.formatted(City.BIF_TEAM, City.BIF_CENTRE));
        this.citizens = new ConcurrentLinkedQueue<>(database.list(
                FOUND,
                row -> new Assessed(
                        row.getObject(1, UUID.class), row.getString(2), "\"%d\"".formatted(row.getLong(3)))));
    }

    /** @return whose group is another one now */
    UUID next() throws IOException, InterruptedException {
        var before = citizens.remove();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1/citizens/%s/match-group/change"
                .formatted(city.port(CITIZEN), before.citizen())));
        city.headers("bif-caseworker", "CASEWORK").forEach(request::header);
        var body = "{\"model\":\"2009\",\"code\":\"%s\",\"validFrom\":\"%s\"}"
                .formatted(before.other(), city.stack().businessClock().today());
        var answer = http.send(
                request.header("If-Match", before.etag())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        moreInFive.addAndGet(before.other().equals("5") ? 1 : -1);
        citizens.add(new Assessed(
                before.citizen(),
                before.other(),
                answer.headers().firstValue("ETag").orElseThrow()));
        return before.citizen();
    }

    /** So many more were put into group 5 than taken out of it, since the beginning. */
    long moreInFive() {
        return moreInFive.get();
    }
}
