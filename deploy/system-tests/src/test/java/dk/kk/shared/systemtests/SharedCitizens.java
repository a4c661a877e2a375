package dk.kk.shared.systemtests;

import static org.awaitility.Awaitility.await;

import dk.kk.shared.local.stack.Service;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Shared citizens of the demo caseworkers' teams, told the way citizen-service tells of them, which does not run here. */
record SharedCitizens(RunningSuite suite) {

    static final String BIF_TEAM = "JC1-T1";
    static final String SOF_TEAM = "SC1-V1";

    private static final String SHARED = """
            {"citizenId":"%s","rows":[{"validFrom":"2007-01-01","validTo":null,
             "recordedAt":"2007-01-01T08:00:00Z","supersededAt":null}]}""";
    private static final String RESPONSIBILITY = """
            {"citizenId":"%s","rows":[
             {"administration":"BIF","team":"JC1-T1","centre":"JC1","caseworker":"B-JC1-T1-1","validFrom":"2007-01-01",
              "validTo":null,"recordedAt":"2007-01-01T08:00:00Z","supersededAt":null},
             {"administration":"SOF","team":"SC1-V1","centre":"SC1","caseworker":"S-SC1-V1-1","validFrom":"2007-01-01",
              "validTo":null,"recordedAt":"2007-01-01T08:00:00Z","supersededAt":null}]}""";

    /** A new one, whom offer-service and notification-service know. */
    UUID oneMore() {
        var citizen = UUID.randomUUID();
        suite.topics()
                .say(List.of(
                        said(citizen, "shared-periods", SHARED.formatted(citizen)),
                        said(citizen, "responsibility", RESPONSIBILITY.formatted(citizen))));
        List.of(Service.OFFER, Service.NOTIFICATION).forEach(service -> awaitKnown(service, citizen));
        return citizen;
    }

    private void awaitKnown(Service service, UUID citizen) {
        await("%s hears of citizen %s".formatted(service, citizen))
                .atMost(Duration.ofSeconds(30))
                .until(() -> suite.database(service)
                                .count("applied where stream_kind = 'responsibility' and stream_id = '%s'"
                                        .formatted(citizen))
                        == 1);
    }

    private static ProducerRecord<String, String> said(UUID citizen, String kind, String state) {
        var message = new ProducerRecord<>("citizen.events.v1", citizen.toString(), state);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.randomUUID().toString());
        header(message, "ce_source", "/citizen");
        header(message, "ce_type", kind + ".changed");
        header(message, "ce_subject", citizen.toString());
        header(message, "ce_time", "2007-01-01T08:00:00Z");
        header(message, "ce_streamkind", kind);
        header(message, "ce_streamid", citizen.toString());
        header(message, "ce_streamversion", "1");
        header(message, "ce_cause", "case-opened");
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
