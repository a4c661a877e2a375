package dk.kk.shared.offer;

import dk.kk.shared.platform.testing.Contracts;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ContractTest {

    private final Contracts contracts = Contracts.of("offer");

    @Test
    void the_committed_document_is_the_served_one() throws IOException {
        contracts.drift();
    }

    @Test
    void the_document_keeps_our_rules() {
        contracts.lint();
    }

    @Test
    void everything_is_said_in_words_and_shown_by_an_example() {
        contracts.words();
    }

    @Test
    void what_is_served_is_described_and_nothing_else() {
        contracts.routes();
    }

    @TestFactory
    Stream<DynamicTest> every_operation_answers_each_caller_as_the_access_matrix_says() {
        return contracts.accessMatrix();
    }

    @TestFactory
    Stream<DynamicTest> no_operation_takes_a_cpr_number_but_where_one_belongs() {
        return contracts.cprs();
    }

    @TestFactory
    Stream<DynamicTest> no_operation_takes_a_query_parameter_that_it_does_not_name() {
        return contracts.unknownParameters();
    }
}
