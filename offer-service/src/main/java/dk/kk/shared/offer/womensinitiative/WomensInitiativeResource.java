package dk.kk.shared.offer.womensinitiative;

import dk.kk.shared.offer.womensinitiative.InitiativeFigures.Figure;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/womens-initiatives")
class WomensInitiativeResource {
    private final InitiativeFigures figures;

    WomensInitiativeResource(InitiativeFigures figures) {
        this.figures = figures;
    }

    @GET
    @Transactional
    @CountRead
    @Operation(summary = "The five initiatives for women: courses that began, and visitors counted, in a period")
    public List<Figure> listWomensInitiatives(@BeanParam CountedDays days) {
        return figures.during(days);
    }
}
