package dk.kk.shared.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where the municipality has named no domain. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class MailOffTest {
    @Inject
    MailChoices choices;

    @Inject
    Hints hints;

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Test
    void without_a_domain_nobody_can_choose_mail() {
        var mail = new ChooseMail(choices, hints, new NoDomains(), caller, clock);

        assertThat(mail.isOffered()).isFalse();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> mail.choose("somebody@kommune.test", false, null, null))
                .extracting(RuleViolation::code)
                .isEqualTo("mail-off");
    }

    private record NoDomains() implements MailSettings {
        @Override
        public Optional<Set<String>> domains() {
            return Optional.empty();
        }

        @Override
        public LocalTime digestAt() {
            return LocalTime.of(8, 0);
        }
    }
}
