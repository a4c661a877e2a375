package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Phase.CONSIDERED;
import static dk.kk.shared.offer.benefitstop.Phase.DECIDED;
import static dk.kk.shared.offer.benefitstop.Phase.HEARING;

import dk.kk.shared.offer.benefit.Benefits;
import dk.kk.shared.offer.greenline.GreenLines;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.rules.BifList;
import dk.kk.shared.platform.rules.BifSide;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What BIF works from: its stops by deadline, each with what is missing. */
@Path("/api/v1/benefit-stops")
public class CheckedStopResource {
    private static final Set<Phase> BEFORE_THEIR_DAY = EnumSet.of(CONSIDERED, HEARING, DECIDED);

    private final StopsUnderWay underWay;
    private final BenefitStops stops;
    private final Benefits benefits;
    private final GreenLines greenLines;
    private final Desk desk;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    CheckedStopResource(
            StopsUnderWay underWay,
            BenefitStops stops,
            Benefits benefits,
            GreenLines greenLines,
            Desk desk,
            Subjects subjects,
            Caller caller,
            BusinessClock clock) {
        this.underWay = underWay;
        this.stops = stops;
        this.benefits = benefits;
        this.greenLines = greenLines;
        this.desk = desk;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/under-way")
    @BifList
    @Operation(
            summary =
                    "The stops of your own citizens that are not in effect yet, or those of one phase that are not over")
    public RestResponse<List<CheckedStop>> listStopsUnderWay(
            @RestQuery @Nullable Phase phase,
            @Valid @BeanParam OfCaseworker caseworker,
            @RestQuery @Nullable LocalDate dueBefore,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = underWay.page(shown(phase), caseworker, dueBefore, page);
            subjects.listed(found.stream()
                    .map(stop -> stop.stop().citizenId())
                    .distinct()
                    .toList());
            return Paged.of(found, page, stop -> DeadlineKey.of(stop).cursor(), uri);
        });
    }

    @GET
    @Path("/{id}/checklist")
    @BifSide
    @Operation(summary = "A stop with what is looked at before it is decided")
    public RestResponse<CheckedStop> getStopChecklist(@RestPath UUID id) {
        return desk.show(stops, id, this::checkedToday);
    }

    private CheckedStop checkedToday(BenefitStop stop) {
        var today = clock.today();
        var benefitType = benefits.typeOf(stop.terms().benefitId());
        return CheckedStop.of(stop, benefitType, today, greenLines.isOn(stop.citizenId(), today), caller.principal());
    }

    /** Those of one phase, or all before their day. */
    public static Set<Phase> shown(@Nullable Phase phase) {
        return phase == null ? BEFORE_THEIR_DAY : EnumSet.of(phase);
    }
}
