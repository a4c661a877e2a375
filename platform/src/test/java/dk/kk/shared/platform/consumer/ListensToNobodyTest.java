package dk.kk.shared.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As citizen-service does. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@TestProfile(ListensToNobodyTest.Deaf.class)
class ListensToNobodyTest {

    public static class Deaf implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.messaging.incoming.events.enabled", "false");
        }
    }

    @Test
    void a_service_that_listens_to_nobody_has_no_consumer_and_starts() {
        assertThat(Arc.container().instance(EventsConsumer.class).isAvailable()).isFalse();
        assertThat(Arc.container().instance(Inbox.class).isAvailable()).isTrue();
    }
}
