package dk.kk.shared.citizen.attachment;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.Units;
import dk.kk.shared.citizen.register.CalendarDay;
import dk.kk.shared.citizen.register.Citizens;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Answers;
import dk.kk.shared.platform.stream.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What both administrations do with their cases; the resources differ in who may. */
@ApplicationScoped
class CaseDesk {

    private final Attachments attachments;
    private final CaseTable cases;
    private final Citizens citizens;
    private final Units units;
    private final Subjects subjects;
    private final Caller caller;

    CaseDesk(
            Attachments attachments,
            CaseTable cases,
            Citizens citizens,
            Units units,
            Subjects subjects,
            Caller caller) {
        this.attachments = attachments;
        this.cases = cases;
        this.citizens = citizens;
        this.units = units;
        this.subjects = subjects;
        this.caller = caller;
    }

    RestResponse<CaseView> open(Administration administration, UUID citizen, OpenCase request) {
        citizens.require(citizen);
        subjects.open(citizen);
        var type = request.caseType();
        if (type.administration() != administration) {
            throw new RuleViolation("case-type-of-other-side", "caseType", type, "administration", administration);
        }
        var team = units.requireTeam(request.team(), administration);
        var attachment = attachments.lock(citizen);
        var number = request.caseNumber();
        if (number != null && cases.isTaken(administration, number)) {
            throw new RuleViolation("case-number-taken");
        }
        var holder = Responsible.of(team, request.caseworker());
        var opened = attachment.open(type, number, holder, new Span(request.openedOn(), null));
        attachments.save(List.of(attachment), "opened-by-caseworker");
        return Answers.created(location(opened), CaseView.of(opened), opened.version());
    }

    RestResponse<CaseView> close(
            Administration administration, UUID caseId, @Nullable IfMatch ifMatch, LocalDate closedOn) {
        var citizen = citizenOf(caseId);
        subjects.open(citizen);
        var attachment = attachments.lock(citizen);
        var open = own(attachment, administration, caseId);
        IfMatch.require(ifMatch, open.version());
        attachment.close(open, closedOn);
        attachments.save(List.of(attachment), "closed-by-caseworker");
        return Answers.ok(CaseView.of(open), open.version());
    }

    /** By whoever holds the case: who closed it by mistake is not responsible any more, but may still put that right. */
    RestResponse<CaseView> correct(
            Administration administration, UUID caseId, @Nullable IfMatch ifMatch, CorrectCase request) {
        var citizen = citizenOf(caseId);
        var attachment = attachments.lock(citizen);
        var wrong = own(attachment, administration, caseId);
        requireHolder(wrong);
        subjects.open(citizen);
        IfMatch.require(ifMatch, wrong.version());
        attachment.correct(wrong, new Span(request.openedOn(), request.closedOn()));
        attachments.save(List.of(attachment), "corrected-by-caseworker");
        return Answers.ok(CaseView.of(wrong), wrong.version());
    }

    List<CaseView> list(Administration administration, UUID citizen) {
        subjects.open(citizen);
        return attachments.readCases(citizen).stream()
                .filter(one -> one.administration() == administration)
                .map(CaseView::of)
                .toList();
    }

    RestResponse<CaseView> get(Administration administration, UUID caseId) {
        var citizen = citizenOf(caseId);
        subjects.open(citizen);
        var found = attachments.readCases(citizen).stream()
                .filter(one ->
                        one.administration() == administration && one.id().equals(caseId))
                .findFirst()
                .orElseThrow(() -> unknown(caseId));
        return Answers.ok(CaseView.of(found), found.version());
    }

    private UUID citizenOf(UUID caseId) {
        return cases.citizenOf(caseId).orElseThrow(() -> unknown(caseId));
    }

    private static Case own(Attachment attachment, Administration administration, UUID caseId) {
        var found = attachment.requireCase(caseId);
        if (found.administration() != administration) {
            throw unknown(caseId);
        }
        return found;
    }

    private void requireHolder(Case one) {
        var mine = Arrays.asList(caller.units());
        var holder = one.holder();
        if (!mine.contains(holder.team())
                && !mine.contains(holder.centre())
                && !caller.employee().equals(holder.caseworker())) {
            throw unknown(one.id());
        }
    }

    private static RuleViolation unknown(UUID caseId) {
        return new RuleViolation("not-found", "kind", "case", "id", caseId);
    }

    private static URI location(Case one) {
        var side = one.administration() == Administration.BIF ? "bif" : "sof";
        return URI.create("/api/v1/" + side + "-cases/" + one.id());
    }

    /** @param caseNumber in the system of origin, if it has one there */
    record OpenCase(
            @Nullable @Size(min = 1, max = 40) String caseNumber,
            @NotNull CaseType caseType,
            @NotNull @CalendarDay LocalDate openedOn,
            @NotBlank @Size(max = 40) String team,
            @Nullable @Size(min = 1, max = 40) String caseworker) {}

    /** @param closedOn the first day on which it is not open any more */
    record CloseCase(@NotNull @CalendarDay LocalDate closedOn) {}

    /** It was open on the days {@code [openedOn, closedOn)} all along. */
    record CorrectCase(
            @NotNull @CalendarDay LocalDate openedOn,
            @Nullable @CalendarDay LocalDate closedOn) {}
}
