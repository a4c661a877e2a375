package dk.kk.shared.notification;

import dk.kk.shared.platform.testing.Structure;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_house_rules_hold() {
        return Structure.of("notification").rules();
    }
}
