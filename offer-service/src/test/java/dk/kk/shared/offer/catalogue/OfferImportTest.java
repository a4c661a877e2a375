package dk.kk.shared.offer.catalogue;

import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.offer.testing.OfferStreams;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OfferImportTest {

    private static final String HEADER =
            "offer_code;name;provider;provider_code;administration;counts_as;counts_for_goal3;weekly_hours;valid_from;valid_to\n";

    private final String code = Casework.code("I-");
    private final String row = code + ";Praktik;Jobcentrene;;BIF;ACTIVATION;true;30;2005-01-01;\n";

    @Test
    void a_delivered_offer_is_listed_changed_and_withdrawn() {
        assertThat(Delivery.of("offers", HEADER + row).ended().counts()).containsExactly(1, 1, 0, 0, 1);
        assertThat(Delivery.of("offers", HEADER + row).ended().counts()).containsExactly(1, 1, 0, 1, 0);
        Delivery.of("offers", HEADER + row.replace(";30;", ";25;")).ended();
        Delivery.of("offers", HEADER + row.replace("01;\n", "01;2007-07-01\n")).ended();

        var listed = EventLog.awaitEvent(
                "offer.events.v1", event -> event.state().at("/code").asText().equals(code));
        assertThat(event(listed.streamId(), "offer.changed")
                        .state()
                        .at("/weeklyHours")
                        .asInt())
                .isEqualTo(25);
        var withdrawn = event(listed.streamId(), "offer.withdrawn");
        assertThat(withdrawn.version()).isEqualTo(3);
        assertThat(withdrawn.state().at("/validTo").asText()).isEqualTo("2007-07-01");
    }

    @Test
    void a_file_never_changes_what_an_offer_counts_as() {
        Delivery.of("offers", HEADER + row).ended();

        assertThat(Delivery.of("offers", HEADER + row.replace("ACTIVATION", "NONE"))
                        .ended()
                        .findings())
                .containsExactly("2 counts_as offer-counting-fixed");
        assertThat(Delivery.of("offers", HEADER + row.replace("true", "false"))
                        .ended()
                        .findings())
                .containsExactly("2 counts_as offer-counting-fixed");
    }

    @Test
    void a_file_says_what_an_offer_counts_as_today_and_changes_nothing_of_it() {
        Delivery.of("offers", HEADER + row).ended();
        var listed = EventLog.awaitEvent(
                "offer.events.v1", event -> event.state().at("/code").asText().equals(code));
        var seen = Call.by(BIF_MANAGER)
                .get("/api/v1/offers/" + listed.streamId())
                .extract()
                .response();
        OfferStreams.move(
                        BIF_MANAGER,
                        "offers",
                        seen,
                        "counting",
                        Map.of("from", "2007-07-01", "countsAs", "NONE", "countsForGoal3", true, "ground", "Lov"))
                .statusCode(200);

        assertThat(Delivery.of("offers", HEADER + row.replace(";30;", ";25;"))
                        .ended()
                        .findings())
                .as("what it counted as before")
                .containsExactly("2 counts_as offer-counting-fixed");
        assertThat(Delivery.of("offers", HEADER + row.replace(";30;", ";25;").replace("ACTIVATION", "NONE"))
                        .ended()
                        .counts())
                .containsExactly(1, 1, 0, 0, 1);
        Call.by(BIF_MANAGER)
                .get("/api/v1/offers/" + listed.streamId())
                .body("countsAs", equalTo("ACTIVATION"))
                .body("counting.countsAs", contains("ACTIVATION", "NONE"));
    }

    @Test
    void impossible_hours_and_days_stay_out() {
        var file = HEADER
                + row.replace(";30;", ";61;")
                + row.replace(code, code + "x").replace("01;\n", "01;2005-01-01\n")
                + row.replace(code, code + "y").replace("BIF", "KMD");

        assertThat(Delivery.of("offers", file).ended().findings())
                .containsExactlyInAnyOrder(
                        "2 weekly_hours weekly-hours-impossible",
                        "3 valid_to period-empty",
                        "4 administration code-unknown");
    }
}
