package dk.kk.shared.citizen.situation;

import static dk.kk.shared.citizen.situation.Peer.PLAN_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.TimeoutException;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SituationPartTest {

    @Test
    void a_service_that_is_not_there_is_unreachable_and_one_that_lets_wait_is_too_slow() {
        assertThat(missing(new ProcessingException(new ConnectException()))).isEqualTo(AwayReason.UNREACHABLE);
        assertThat(missing(new TimeoutException())).isEqualTo(AwayReason.TOO_SLOW);
        assertThat(missing(new ProcessingException(new java.util.concurrent.TimeoutException())))
                .isEqualTo(AwayReason.TOO_SLOW);
    }

    @Test
    void an_answer_that_nobody_can_read_is_none() {
        for (var body : new String[] {"<html>", "{", ""}) {
            var part = SituationPart.of(PLAN_SERVICE, "getPlanning", RestResponse.ok(body));
            assertThat(part.state()).as(body).isEqualTo(PartState.AWAY);
            assertThat(part.reason()).as(body).isEqualTo(AwayReason.FAILED);
        }
    }

    private static @Nullable AwayReason missing(Throwable failure) {
        return SituationPart.missing(PLAN_SERVICE, "getPlanning", failure).reason();
    }
}
