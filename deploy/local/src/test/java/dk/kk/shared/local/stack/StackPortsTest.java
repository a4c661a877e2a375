package dk.kk.shared.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dk.kk.shared.local.process.CannotRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackPortsTest {
    @Test
    void the_ports_are_those_of_the_readme() {
        var ports = StackPorts.of(Map.of());
        assertThat(ports.pages()).isEqualTo(8080);
        assertThat(ports.of(Service.CITIZEN)).isEqualTo(8081);
        assertThat(ports.of(Service.KPI)).isEqualTo(8085);
        assertThat(ports.managementOf(Service.OFFER)).isEqualTo(9083);
        assertThat(ports.postgres()).isEqualTo(5442);
        assertThat(ports.kafka()).isEqualTo(9192);
    }

    @Test
    void each_can_be_moved_and_all_can_be_shifted() {
        var ports = StackPorts.of(Map.of("SHARED_PORT_SHIFT", "1000", "SHARED_PORT_KPI_MANAGEMENT", "7001"));
        assertThat(ports.of(Service.CITIZEN)).isEqualTo(9081);
        assertThat(ports.managementOf(Service.KPI)).isEqualTo(7001);
    }

    @Test
    void what_is_no_port_is_said_in_one_sentence() {
        for (var wrong : new String[] {"eighty", "-1", "65536", ""}) {
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(() -> StackPorts.of(Map.of("SHARED_PORT_KAFKA", wrong)))
                    .withMessage("SHARED_PORT_KAFKA=%s is no port number.", wrong);
        }
    }

    @Test
    void a_taken_port_is_said_with_the_variable_that_moves_it() throws IOException {
        var ports = StackPorts.free();
        assertThatNoException().isThrownBy(ports::requireFree);
        try (var _ = new ServerSocket(ports.of(Service.OFFER), 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(ports::requireFree)
                    .withMessageContaining("Port %d (offer) is taken", ports.of(Service.OFFER))
                    .withMessageContaining("SHARED_PORT_OFFER");
        }
    }
}
