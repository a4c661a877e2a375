package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.parking.ListedEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one look at all services and the broker gave.
 *
 * @param brokerLastSeen when it last answered this instance; null: never
 */
record SuiteCondition(
        Instant at,
        List<ServiceCondition> services,
        boolean brokerAway,
        @Nullable Instant brokerLastSeen) {

    /** A parked event and who parked it. */
    record Parked(SuiteService service, ListedEvent event) {}

    /** An import and whose it is. */
    record Running(SuiteService service, ImportProgress progress) {}

    /** The worst first. */
    public List<Finding> findings() {
        var broker = brokerAway ? Stream.of(new Finding(Finding.Kind.AWAY, "kafka", 1)) : Stream.<Finding>empty();
        return Stream.concat(broker, services.stream().flatMap(service -> service.findings().stream()))
                .sorted(Comparator.comparing(Finding::isBad).reversed())
                .toList();
    }

    /** A class of the stylesheet. */
    public String tone() {
        var findings = findings();
        return findings.isEmpty() ? "good" : findings.stream().anyMatch(Finding::isBad) ? "bad" : "warn";
    }

    /** Differs when what is said of the whole does. */
    public String mark() {
        return findings().stream().map(Finding::mark).collect(Collectors.joining("~"));
    }

    public long behind() {
        return services.stream()
                .map(ServiceCondition::lag)
                .filter(Objects::nonNull)
                .mapToLong(GroupLag::events)
                .sum();
    }

    public List<Parked> parked() {
        return services.stream()
                .flatMap(service -> Stream.ofNullable(service.parked())
                        .flatMap(List::stream)
                        .map(event -> new Parked(service.service(), event)))
                .toList();
    }

    /** Where many can be tried again at once. */
    public List<SuiteService> withSeveralParked() {
        return services.stream()
                .filter(service -> service.parkedCount() > 1)
                .map(ServiceCondition::service)
                .toList();
    }

    public List<Running> imports() {
        return services.stream()
                .flatMap(service -> Stream.ofNullable(service.imports())
                        .flatMap(List::stream)
                        .map(progress -> new Running(service.service(), progress)))
                .toList();
    }
}
