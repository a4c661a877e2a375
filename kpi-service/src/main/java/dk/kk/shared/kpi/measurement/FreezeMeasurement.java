package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.ledger.FactSources;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.movement.Recount;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.SourceWatermark;
import dk.kk.shared.platform.consumer.Watermarks;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sign.SigningKey;
import dk.kk.shared.platform.stream.Ids;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Takes the figures of a day for good, once nothing can change any more what was known of it by the day named. */
@ApplicationScoped
class FreezeMeasurement {

    private final Measurements measurements;
    private final Figures figures;
    private final Recount recount;
    private final Watermarks watermarks;
    private final SigningKey key;
    private final BusinessClock clock;

    FreezeMeasurement(
            Measurements measurements,
            Figures figures,
            Recount recount,
            Watermarks watermarks,
            SigningSettings settings,
            BusinessClock clock) {
        this.measurements = measurements;
        this.figures = figures;
        this.recount = recount;
        this.watermarks = watermarks;
        this.key = new SigningKey(SigningSettings.SIGNING_KEY, settings.signingKey());
        this.clock = clock;
    }

    /** A key that is none is found when the service starts. */
    void start(@Observes StartupEvent started) {}

    /** Every source has told all that it recorded by then. */
    private static void requireComplete(List<SourceWatermark> sources, Instant until) {
        var behind = sources.stream()
                .filter(source ->
                        source.completeUpTo() == null || source.completeUpTo().isBefore(until))
                .map(SourceWatermark::source)
                .toList();
        if (!behind.isEmpty()) {
            throw new RuleViolation("measurement-source-behind", "sources", behind);
        }
    }

    /** The key by which others verify what was frozen. */
    SigningKey.VerifyingKey publicKey() {
        return key.published();
    }

    /**
     * @throws RuleViolation {@code measurement-before-its-day}, {@code measurement-not-final} as known today or later, {@code
     *     measurement-exists}, {@code day-outside-figures}, {@code measurement-source-behind}
     */
    Measurement freeze(LocalDate asOf, LocalDate knownAt) {
        if (knownAt.isBefore(asOf)) {
            throw new RuleViolation("measurement-before-its-day", "asOf", asOf, "knownAt", knownAt);
        }
        if (!knownAt.isBefore(clock.today())) {
            throw new RuleViolation("measurement-not-final", "knownAt", knownAt);
        }
        measurements.of(asOf, knownAt).ifPresent(there -> {
            throw new RuleViolation("measurement-exists", "id", there.id());
        });
        var sources = FactSources.of(watermarks.bySource());
        requireComplete(
                sources,
                knownAt.plusDays(1).atStartOfDay(BusinessClock.COPENHAGEN).toInstant());
        var day = new FigureDay(asOf, knownAt);
        return new SignedFigures(
                        Ids.next(),
                        asOf,
                        knownAt,
                        Recount.DEFINITIONS,
                        figures.on(day).numbers(),
                        recount.fingerprint(day),
                        sources.stream()
                                .filter(SourceWatermark::parked)
                                .map(SourceWatermark::source)
                                .toList(),
                        clock.instant())
                .signedBy(key);
    }
}
