package dk.kk.shared.offer.support;

import dk.kk.shared.offer.benefit.BenefitResource;
import dk.kk.shared.offer.benefit.BenefitView;
import dk.kk.shared.offer.benefitstop.BenefitStopResource;
import dk.kk.shared.offer.benefitstop.Phase;
import dk.kk.shared.offer.enrolment.EnrolmentResource;
import dk.kk.shared.offer.enrolment.EnrolmentView;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.BifSide;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** What a citizen has of both sides today, read by the methods of the API: their relation, audit and limits. */
@Path("/api/v1/citizens/{citizenId}/support")
class SupportResource {
    private final BenefitResource benefits;
    private final BenefitStopResource stops;
    private final EnrolmentResource enrolments;
    private final Caller caller;
    private final BusinessClock clock;

    SupportResource(
            BenefitResource benefits,
            BenefitStopResource stops,
            EnrolmentResource enrolments,
            Caller caller,
            BusinessClock clock) {
        this.benefits = benefits;
        this.stops = stops;
        this.enrolments = enrolments;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "What a citizen lives on and takes part in: benefits (for BIF), open stops, enrolments")
    public Support getSupport(@RestPath UUID citizenId) {
        var openStops = Paged.whole(page -> stops.listStops(citizenId, page)).stream()
                .filter(stop -> Phase.LIVE.contains(stop.phase()))
                .toList();
        var open = Paged.whole(page -> enrolments.listEnrolments(citizenId, page)).stream()
                .filter(EnrolmentView::goesOn)
                .toList();
        return new Support(citizenId, seesBenefits() ? benefits(citizenId) : null, openStops, open);
    }

    private List<BenefitView> benefits(UUID citizenId) {
        var today = clock.today();
        return Paged.whole(page -> benefits.listBenefits(citizenId, page)).stream()
                .filter(benefit ->
                        benefit.endedOn() == null || benefit.endedOn().isAfter(today))
                .toList();
    }

    /** Whoever the operation of the benefits lets in. */
    private boolean seesBenefits() {
        return caller.isLetInBy(BifSide.class);
    }
}
