package dk.kk.shared.citizen.attachment;

import dk.kk.shared.citizen.cases.Case;
import dk.kk.shared.citizen.cases.CaseTable;
import dk.kk.shared.citizen.cases.CaseType;
import dk.kk.shared.citizen.cases.CaseView;
import dk.kk.shared.citizen.cases.ClosingReason;
import dk.kk.shared.citizen.cases.OpenDays;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Teams;
import dk.kk.shared.citizen.directory.VisibleTeams;
import dk.kk.shared.citizen.register.Citizens;
import dk.kk.shared.citizen.responsibility.TransferReason;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What both administrations do with their cases; the resources differ in who may. */
@ApplicationScoped
class CaseDesk {
    private final Desk desk;
    private final CaseTable cases;
    private final Attachments attachments;
    private final Citizens citizens;
    private final Teams teams;
    private final VisibleTeams visible;
    private final Caller caller;
    private final BusinessClock clock;

    CaseDesk(
            Desk desk,
            CaseTable cases,
            Attachments attachments,
            Citizens citizens,
            Teams teams,
            VisibleTeams visible,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.cases = cases;
        this.attachments = attachments;
        this.citizens = citizens;
        this.teams = teams;
        this.visible = visible;
        this.caller = caller;
        this.clock = clock;
    }

    RestResponse<CaseView> open(Administration administration, UUID citizen, OpenCase request) {
        var side = side(administration);
        return desk.make(
                side,
                citizens.subject(citizen),
                request,
                "opened",
                () -> open(side, administration, citizen, request),
                this::view);
    }

    private Case open(SideCases side, Administration administration, UUID citizen, OpenCase request) {
        var type = request.caseType();
        if (type.administration() != administration) {
            throw new RuleViolation("case-type-of-other-side", "caseType", type, "administration", administration);
        }
        var team = teams.own(administration, request.team(), request.caseworker());
        var opened = side.open(citizen, type, request.caseNumber(), team, request.openedOn());
        side.explain(clock.today(), request.transferReason(), caller.principal().actor());
        return opened;
    }

    /** @param because null: not known; of SOF's cases none is asked for */
    RestResponse<CaseView> close(
            Administration administration,
            UUID id,
            @Nullable IfMatch ifMatch,
            LocalDate closedOn,
            @Nullable ClosingReason because) {
        var side = side(administration);
        return desk.change(side, id, ifMatch, open -> side.close(open, closedOn, because), this::view);
    }

    /** By whoever holds the case: who closed it by mistake is not responsible any more, but may still put that right. */
    RestResponse<CaseView> correct(Administration administration, UUID id, @Nullable IfMatch ifMatch, OpenDays truth) {
        var side = side(administration).heldBy(caller);
        return desk.change(side, id, ifMatch, wrong -> side.correct(wrong, truth), this::view);
    }

    RestResponse<List<CaseView>> list(Administration administration, UUID citizen, PageRequest page) {
        return desk.list(side(administration), citizen, page, this::view);
    }

    RestResponse<CaseView> get(Administration administration, UUID id) {
        return desk.show(side(administration), id, this::view);
    }

    private CaseView view(Case found) {
        var administration = found.administration();
        return visible.isOpenTo(administration)
                ? CaseView.of(found)
                : CaseView.withoutKind(found, visible.of(administration, found.holder()));
    }

    private SideCases side(Administration administration) {
        return SideCases.of(administration, cases, attachments);
    }

    /**
     * @param caseNumber in the system of origin, if it has one there
     * @param team the caller's own, or one the caller leads
     * @param caseworker who works in that team
     * @param transferReason needed where another team has the citizen by now
     */
    record OpenCase(
            @Nullable @Size(min = 1, max = 40) String caseNumber,
            @NotNull CaseType caseType,
            @NotNull LocalDate openedOn,
            @NotBlank @Size(max = 40) String team,
            @Nullable @Size(min = 1, max = 40) String caseworker,
            @Nullable TransferReason transferReason) {}
}
