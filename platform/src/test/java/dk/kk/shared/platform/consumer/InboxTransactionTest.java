package dk.kk.shared.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class InboxTransactionTest {

    @Inject
    DataSource dataSource;

    @Test
    void a_batch_costs_one_statement_beside_what_its_listeners_do_and_the_commit() {
        var statements = new ArrayList<String>();
        var transaction = new InboxTransaction(new Database(counting(statements)), List.of());

        transaction.apply(IntStream.range(0, 50).mapToObj(_ -> event()).toList());

        assertThat(statements).hasSize(1);
    }

    private static HeardEvent event() {
        return new ToldEvent(
                        "citizen",
                        "counted.made",
                        "counted",
                        UUID.randomUUID().toString(),
                        1,
                        UUID.randomUUID(),
                        Map.of())
                .heard();
    }

    private DataSource counting(List<String> statements) {
        return proxy(DataSource.class, dataSource, statements);
    }

    private static <T> T proxy(Class<T> type, T real, List<String> statements) {
        var proxy = Proxy.newProxyInstance(
                InboxTransactionTest.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        var answer = method.invoke(real, arguments);
                        return answer instanceof Connection connection
                                ? proxy(Connection.class, connection, statements)
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
