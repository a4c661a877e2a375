package dk.kk.shared.offer.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.EventLog;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files about an offer of a test's own. The citizens are the same in all tests: the offer tells them apart.
 *
 * @param provider its code, or empty
 */
record Deliveries(String code, String provider) {

    void offer() {
        var header =
                "offer_code;name;provider;provider_code;administration;counts_as;counts_for_goal3;weekly_hours;valid_from;valid_to\n";
        var row = code + ";Praktik;Jobcentrene;" + provider + ";BIF;ACTIVATION;true;30;2005-01-01;\n";
        assertThat(Delivery.of("offers", header + row).ended().findings()).isEmpty();
    }

    void course(String cpr, String rest) {
        course(cpr, rest, "1");
    }

    void course(String cpr, String rest, String number) {
        var header =
                "cpr;course_number;offer_code;phase;referred_on;planned_start;actual_start;actual_end;opera_registered_on\n";
        var row = cpr + ";" + code + "-" + cpr.substring(0, 6) + number + ";" + code + ";" + rest + "\n";
        assertThat(Delivery.of("enrolments", header + row).ended().findings()).isEmpty();
    }

    String header() {
        return "cpr;offer_code;day;planned_minutes;attended_minutes;lawful_absence_minutes;absence_reason\n";
    }

    String row(String cpr, String rest) {
        return cpr + ";" + code + ";" + rest + "\n";
    }

    String offerId() {
        return EventLog.awaitEvent(
                        "offer.events.v1",
                        event -> event.type().equals("offer.listed")
                                && event.state().at("/code").asText().equals(code))
                .streamId();
    }

    /** The ids of the offer's. */
    Set<String> enrolments() {
        var offer = offerId();
        return EventLog.read("offer.events.v1").stream()
                .filter(event -> event.kind().equals("enrolment")
                        && event.state().at("/offerId").asText().equals(offer))
                .map(EventLog.Published::streamId)
                .collect(Collectors.toSet());
    }
}
