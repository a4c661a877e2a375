package dk.kk.shared.bench.rival;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.bench.rival.ToldState.Row;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ToldStateTest {
    @Test
    void each_row_of_a_state_is_a_row_and_a_state_without_rows_is_one() {
        var told = told(record("match-group", """
                {"citizenId":"c","rows":[
                  {"code":"4","validFrom":"2007-01-01","validTo":"2007-06-01","recordedAt":"2007-01-02T10:00:00Z"},
                  {"code":"5","validFrom":"2007-06-01","validTo":null,"recordedAt":"2007-06-02T10:00:00Z"}]}"""));
        assertThat(told.path()).isEqualTo("citizen/match-group");
        assertThat(told.rows())
                .containsExactly(
                        new Row(0, "c", "4", "2007-01-01", "2007-06-01", "2007-01-02T10:00:00Z", null),
                        new Row(1, "c", "5", "2007-06-01", null, "2007-06-02T10:00:00Z", null));

        assertThat(told(record("citizen", "{\"citizenId\":\"c\",\"endedOn\":null}"))
                        .rows())
                .containsExactly(new Row(0, "c", null, null, null, null, null));
    }

    @Test
    void a_heartbeat_is_no_state() {
        assertThat(ToldState.of(new ConsumerRecord<>("topic", 0, 0, "watermark", "{}")))
                .isNull();
    }

    private static ToldState told(ConsumerRecord<String, String> record) {
        return Objects.requireNonNull(ToldState.of(record));
    }

    private static ConsumerRecord<String, String> record(String kind, String data) {
        var record = new ConsumerRecord<>("topic", 0, 0, "c", data);
        Map.of("ce_source", "/citizen", "ce_streamkind", kind, "ce_streamid", "s", "ce_streamversion", "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
