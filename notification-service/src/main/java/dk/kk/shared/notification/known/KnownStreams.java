package dk.kk.shared.notification.known;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.StreamKind;
import dk.kk.shared.platform.relation.MergeAlias;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps what was heard, a poll at a time: a first import brings 25,015 citizens' responsibilities. */
@ApplicationScoped
public class KnownStreams {

    public static final Set<StreamKind> ALL = Set.of(
            Stops.KIND,
            Benefits.KIND,
            DropOutWarnings.KIND,
            SocialPlans.KIND,
            Coordinations.KIND,
            FindingNotices.KIND,
            StepNotices.KIND,
            ProtectionNotices.KIND,
            SharedPeriods.KIND,
            SofTeams.KIND,
            GreenLines.KIND,
            MergeAlias.KIND,
            Units.KIND,
            Employees.KIND);

    /** Those by which who in SOF is told of something of a citizen's, and how soon, is decided. */
    private static final Set<StreamKind> WHOM_IN_SOF =
            Set.of(SharedPeriods.KIND, SofTeams.KIND, GreenLines.KIND, MergeAlias.KIND);

    private final Stops stops;
    private final Benefits benefits;
    private final DropOutWarnings dropOutWarnings;
    private final SocialPlans socialPlans;
    private final Coordinations coordinations;
    private final FindingNotices findingNotices;
    private final StepNotices stepNotices;
    private final ProtectionNotices protectionNotices;
    private final SharedPeriods sharedPeriods;
    private final SofTeams sofTeams;
    private final Transfers transfers;
    private final GreenLines greenLines;
    private final Units units;
    private final Employees employees;

    KnownStreams(
            Stops stops,
            Benefits benefits,
            DropOutWarnings dropOutWarnings,
            SocialPlans socialPlans,
            Coordinations coordinations,
            FindingNotices findingNotices,
            StepNotices stepNotices,
            ProtectionNotices protectionNotices,
            SharedPeriods sharedPeriods,
            SofTeams sofTeams,
            Transfers transfers,
            GreenLines greenLines,
            Units units,
            Employees employees) {
        this.stops = stops;
        this.benefits = benefits;
        this.dropOutWarnings = dropOutWarnings;
        this.socialPlans = socialPlans;
        this.coordinations = coordinations;
        this.findingNotices = findingNotices;
        this.stepNotices = stepNotices;
        this.protectionNotices = protectionNotices;
        this.sharedPeriods = sharedPeriods;
        this.sofTeams = sofTeams;
        this.transfers = transfers;
        this.greenLines = greenLines;
        this.units = units;
        this.employees = employees;
    }

    /** What a rule rests on that tells SOF of these. */
    public static Set<StreamKind> toldToSof(StreamKind... told) {
        return Stream.concat(Stream.of(told), WHOM_IN_SOF.stream()).collect(toUnmodifiableSet());
    }

    /** @param heard the newest event of each stream; replaces what was known of it */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(List<HeardEvent> heard) {
        stops.keep(of(Stops.KIND, heard));
        benefits.keep(of(Benefits.KIND, heard));
        dropOutWarnings.keep(of(DropOutWarnings.KIND, heard));
        socialPlans.keep(of(SocialPlans.KIND, heard));
        coordinations.keep(of(Coordinations.KIND, heard));
        findingNotices.keep(of(FindingNotices.KIND, heard));
        stepNotices.keep(of(StepNotices.KIND, heard));
        protectionNotices.keep(of(ProtectionNotices.KIND, heard));
        sharedPeriods.keep(of(SharedPeriods.KIND, heard));
        var responsibility = of(SofTeams.KIND, heard);
        sofTeams.keep(responsibility);
        transfers.keep(responsibility);
        greenLines.keep(of(GreenLines.KIND, heard));
        units.keep(of(Units.KIND, heard));
        employees.keep(of(Employees.KIND, heard));
    }

    private static List<HeardEvent> of(StreamKind kind, List<HeardEvent> heard) {
        return heard.stream().filter(event -> event.streamKind().equals(kind)).toList();
    }
}
