package dk.kk.shared.offer.hearing;

import static dk.kk.shared.offer.hearing.ContactAttempt.Channel.EMAIL;
import static dk.kk.shared.offer.hearing.ContactAttempt.Channel.HOME_VISIT;
import static dk.kk.shared.offer.hearing.ContactAttempt.Channel.OFFICE;
import static dk.kk.shared.offer.hearing.ContactAttempt.Channel.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttemptsColumnTest {
    private final AttemptsColumn column = new AttemptsColumn();

    @Test
    void what_was_stored_under_an_older_code_is_read_as_the_one_that_says_the_same() {
        var stored = Stream.of("PHONE", "E_MAIL", "VISIT", "MEETING")
                .map("""
                        {"attemptedOn":"2007-11-30","channel":"%s","reached":true,"administration":"BIF",
                         "employee":"B-JC1-T1-1","recordedAt":"2007-11-30T10:00:00Z"}
                        """::formatted)
                .collect(Collectors.joining(",", "[", "]"));

        var read = column.convertToEntityAttribute(stored);

        assertThat(read).extracting(ContactAttempt::channel).containsExactly(PHONE, EMAIL, HOME_VISIT, OFFICE);
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(read)))
                .isEqualTo(read);
    }
}
