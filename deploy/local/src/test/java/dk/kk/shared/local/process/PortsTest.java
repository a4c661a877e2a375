package dk.kk.shared.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final int FIRST_OF_CALLERS = 32_768;

    @Test
    void free_ports_differ_and_are_none_that_a_caller_is_given() {
        var ports = IntStream.generate(Ports::free).limit(50).boxed().toList();

        assertThat(ports).doesNotHaveDuplicates();
        assertThat(ports).allMatch(port -> port < FIRST_OF_CALLERS);
        assertThat(ports).noneMatch(Ports::isTaken);
    }

    @Test
    void a_port_that_is_taken_is_passed_over() throws IOException {
        var next = IntStream.generate(() -> Ports.free() + 1)
                .filter(port -> !Ports.isTaken(port))
                .findFirst()
                .orElseThrow();

        try (var _ = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.free()).isNotEqualTo(next);
        }
    }
}
