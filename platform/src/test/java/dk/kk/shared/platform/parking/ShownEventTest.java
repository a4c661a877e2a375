package dk.kk.shared.platform.parking;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.json.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShownEventTest {
    private static final String ID = "019ab000-0000-7000-8000-000000000001";
    private static final List<String> PERSONAL =
            List.of("HANSEN", "hansen", "Jens Hansen", "0101701234", "010170-1234", "101701234");

    @Test
    void ids_days_and_times_with_a_known_name_are_shown_rows_too() {
        var shown = shown("""
                {"stopId":"%s","version":7,"validFrom":"2007-12-01","decidedAt":"2007-11-30T11:05:12.345Z",
                 "rows":[{"validFrom":"2000-01-01","name":"Jens"},{"recordedAt":"2007-01-01T00:00:00Z"}]}
                """.formatted(ID));
        assertThat(shown.readable()).isTrue();
        assertThat(shown.fields())
                .extracting(field -> field.path() + "=" + field.value())
                .containsExactly(
                        "stopId=" + ID,
                        "version=7",
                        "validFrom=2007-12-01",
                        "decidedAt=2007-11-30T11:05:12.345Z",
                        "rows[0].validFrom=2000-01-01",
                        "rows[1].recordedAt=2007-01-01T00:00:00Z");
    }

    @Test
    void no_name_and_no_number_of_a_person_is_shown_wherever_it_stands() {
        for (var personal : PERSONAL) {
            var everywhere = shown(EventJson.write(Map.of(
                    "citizenId",
                    personal,
                    "version",
                    personal,
                    "validFrom",
                    personal,
                    "phase",
                    personal,
                    personal,
                    ID,
                    "rows",
                    List.of(Map.of("stopId", personal, personal, "2007-12-01"), personal),
                    "deep",
                    Map.of("stopId", personal))));
            assertThat(everywhere.fields()).as(personal).isEmpty();
            var headers =
                    Map.of("ce_id", personal, "ce_type", personal, "ce_cause", personal + " 1", "ce_subject", personal);
            assertThat(EventJson.write(shown("{}", headers))).doesNotContain(personal);
        }
        assertThat(shown("{\"version\":101701234,\"birthDate\":\"1970-01-01\"}").fields())
                .isEmpty();
    }

    @Test
    void data_that_is_no_object_is_said_to_be_unreadable_and_not_shown() {
        for (var data : new String[] {"Jens Hansen", "[\"Jens Hansen\"]", "{\"name\":", null}) {
            var shown = shown(data);
            assertThat(shown.readable()).isFalse();
            assertThat(EventJson.write(shown)).doesNotContain("Hansen");
        }
    }

    private static ShownEvent shown(@Nullable String data) {
        return shown(data, Map.of());
    }

    private static ShownEvent shown(@Nullable String data, Map<String, String> headers) {
        var listed = new ListedEvent(1, "offer.events.v1", 0, 1, null, null, null, null, "x", Instant.EPOCH);
        return ShownEvent.of(
                listed, new ParkedEvent("offer.events.v1", 0, 1, null, null, null, null, headers, null, data, "x"));
    }
}
