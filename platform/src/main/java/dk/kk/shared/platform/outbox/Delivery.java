package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.outbox.UnsentRows.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch.
 *
 * @param sent the ids of rows the broker has
 * @param refused of rows it will never take, and why
 * @param failed the topics whose other rows did not get through, and why; they are sent again
 */
record Delivery(List<Long> sent, Map<Long, Throwable> refused, Map<String, Throwable> failed) {

    /** Without waiting one by one. After a row that fails at once, the rest of its topic stays: nothing overtakes it. */
    static Delivery of(List<Row> batch, Producer<String, String> producer) throws InterruptedException {
        var attempts = new LinkedHashMap<Row, Future<RecordMetadata>>();
        var failing = new HashMap<String, Row>();
        for (var row : batch) {
            if (failing.containsKey(row.topic())) {
                continue;
            }
            var attempt = producer.send(row.message());
            attempts.put(row, attempt);
            if (attempt.state() == Future.State.FAILED && !isForGood(attempt.exceptionNow())) {
                failing.put(row.topic(), row);
            }
        }
        producer.flush();
        var delivery = new Delivery(new ArrayList<>(), new LinkedHashMap<>(), new HashMap<>());
        for (var attempt : attempts.entrySet()) {
            delivery.note(attempt.getKey(), attempt.getValue());
        }
        return delivery;
    }

    /** A producer that failed otherwise than for its topic or for a while may be of no use any more. */
    @Nullable
    Throwable fatal() {
        return failed.values().stream()
                .filter(failure ->
                        !(failure instanceof RetriableException || failure instanceof TopicAuthorizationException))
                .findFirst()
                .orElse(null);
    }

    private void note(Row row, Future<RecordMetadata> attempt) throws InterruptedException {
        try {
            attempt.get();
            if (row.id() != null) {
                sent.add(row.id());
            }
        } catch (ExecutionException e) {
            var failure = e.getCause() == null ? e : e.getCause();
            if (row.id() != null && isForGood(failure)) {
                refused.put(row.id(), failure);
            } else {
                failed.putIfAbsent(row.topic(), failure);
            }
        }
    }

    private static boolean isForGood(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidTopicException;
    }
}
