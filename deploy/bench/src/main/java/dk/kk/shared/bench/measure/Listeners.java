package dk.kk.shared.bench.measure;

import static dk.kk.shared.local.stack.Service.CITIZEN;
import static dk.kk.shared.local.stack.Service.KPI;
import static dk.kk.shared.local.stack.Service.NOTIFICATION;
import static dk.kk.shared.local.stack.Service.OFFER;
import static dk.kk.shared.local.stack.Service.PLAN;

import dk.kk.shared.bench.contest.VoidRound;
import dk.kk.shared.local.stack.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** The four services that hear of citizens, by the offsets that they tell the broker once a second. */
final class Listeners implements AutoCloseable {
    private static final String TOPIC = "citizen.events.v1";
    private static final List<Service> ALL = List.of(PLAN, OFFER, NOTIFICATION, KPI);
    private static final String UNSENT = "select exists (select from outbox_pending where refused_at is null)";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_AGAIN = 20_000_000;

    private final ServerDatabase speaker;
    private final Admin admin;

    Listeners(City city) {
        this.speaker = city.database(CITIZEN);
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object)
                city.stack().bootstrapServers()));
    }

    /** From now until all that is committed was sent and all that was sent by then is done with by all four. */
    double secondsUntilAllIsHeard() {
        var begun = System.nanoTime();
        awaitThat(
                "is sent",
                begun,
                () -> !speaker.list(UNSENT, row -> row.getBoolean(1)).getFirst());
        var ends = ends();
        awaitThat("is heard", begun, () -> ALL.stream().allMatch(listener -> heard(listener, ends)));
        return (System.nanoTime() - begun) / 1e9;
    }

    private Map<TopicPartition, Long> ends() {
        var partitions = answer(admin.describeTopics(List.of(TOPIC)).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return answer(admin.listOffsets(partitions).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private boolean heard(Service listener, Map<TopicPartition, Long> ends) {
        var told = answer(admin.listConsumerGroupOffsets(listener.moduleName()).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream().allMatch(end -> {
            var heard = told.get(end.getKey());
            return heard != null && heard.offset() >= end.getValue();
        });
    }

    private static void awaitThat(String what, long begun, BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new VoidRound("not all " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not tell its offsets", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
