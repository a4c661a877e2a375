package dk.kk.shared.citizen.contact;

import static dk.kk.shared.citizen.contact.ContactStep.CASEWORKER;
import static dk.kk.shared.citizen.contact.ContactStep.CENTRE;
import static dk.kk.shared.citizen.contact.ContactStep.DEPUTY;
import static dk.kk.shared.citizen.contact.ContactStep.ENTRY_POINT;
import static dk.kk.shared.citizen.contact.ContactStep.SPECIAL_UNIT;
import static dk.kk.shared.citizen.contact.ContactStep.TEAM;
import static dk.kk.shared.citizen.contact.PassedOverReason.NOBODY_NAMED;
import static dk.kk.shared.citizen.contact.PassedOverReason.NOBODY_RESPONSIBLE;
import static dk.kk.shared.citizen.contact.PassedOverReason.NOBODY_THERE;
import static dk.kk.shared.citizen.contact.PassedOverReason.NOT_SHOWN;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.ResponsibleTeam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One administration's directory as those use it who call there: caseworker, deputy, team, centre, entry point, special unit. It
 * never answers nobody.
 *
 * @param offices by code: the teams that may be asked for, and the centres above them
 * @param staff of those teams
 * @param entryPoint null where the directory has none
 * @param showsTeams false: the caller may not know which team has a citizen, and is put through by the entry point
 */
record Phonebook(
        Administration side,
        Map<String, Office> offices,
        List<Colleague> staff,
        @Nullable Office entryPoint,
        Office specialUnit,
        boolean showsTeams) {

    /** @param responsible null: nobody is */
    SideContact whom(@Nullable ResponsibleTeam responsible, Instant now) {
        var way = way(responsible);
        var callees = way.stream()
                .filter(Callee.class::isInstance)
                .map(Callee.class::cast)
                .toList();
        var called = callees.stream()
                .filter(callee -> callee.office().isOpenAt(now))
                .findFirst()
                .orElseGet(() -> firstToOpen(callees, now));
        var office = called.office();
        var isOpen = office.isOpenAt(now);
        return new SideContact(
                side,
                called.step(),
                called.employee(),
                office.code(),
                office.name(),
                office.phone(),
                isOpen,
                isOpen ? null : office.opensAfter(now),
                way.stream()
                        .takeWhile(candidate -> candidate != called)
                        .map(candidate -> passedOver(candidate, now))
                        .toList());
    }

    private static PassedOver passedOver(Candidate candidate, Instant now) {
        return switch (candidate) {
            case Callee callee -> callee.asClosed(now);
            case PassedOver already -> already;
        };
    }

    /** Where nobody is there now: of the two that always answer the one that opens first. */
    private static Callee firstToOpen(List<Callee> callees, Instant now) {
        return callees.stream()
                .filter(callee -> callee.step() == ENTRY_POINT || callee.step() == SPECIAL_UNIT)
                .min(comparing(callee -> callee.office().opensAfter(now), nullsLast(naturalOrder())))
                .orElseThrow();
    }

    private List<Candidate> way(@Nullable ResponsibleTeam responsible) {
        var way = new ArrayList<Candidate>();
        if (responsible == null) {
            Stream.of(CASEWORKER, TEAM, CENTRE).forEach(step -> way.add(PassedOver.of(step, NOBODY_RESPONSIBLE)));
        } else {
            way.addAll(people(responsible));
            way.add(team(responsible));
            way.add(centre(responsible));
        }
        way.add(
                entryPoint == null
                        ? PassedOver.of(ENTRY_POINT, NOBODY_NAMED)
                        : new Callee(ENTRY_POINT, null, entryPoint));
        way.add(new Callee(SPECIAL_UNIT, null, specialUnit));
        return way;
    }

    /** The caseworker and the row of deputies, each once, as long as they are away; all of the team. */
    private List<Candidate> people(ResponsibleTeam responsible) {
        var people = new ArrayList<Candidate>();
        var asked = new HashSet<String>();
        var step = CASEWORKER;
        var code = responsible.caseworker();
        while (code != null && asked.add(code)) {
            var who = colleague(responsible.team(), code);
            if (who.isEmpty()) {
                people.add(PassedOver.elsewhere(step, code));
                return people;
            }
            if (!who.get().isAway()) {
                people.add(new Callee(step, code, door(responsible.team())));
                return people;
            }
            people.add(PassedOver.away(step, who.get()));
            code = who.get().deputy();
            step = DEPUTY;
        }
        if (code == null) {
            people.add(PassedOver.of(step, NOBODY_NAMED));
        }
        return people;
    }

    private Candidate team(ResponsibleTeam responsible) {
        if (!showsTeams) {
            return PassedOver.of(TEAM, NOT_SHOWN);
        }
        var team = offices.get(responsible.team());
        if (team == null) {
            return PassedOver.of(TEAM, NOBODY_NAMED);
        }
        var isStaffed =
                isEntryPoint(team) || staff.stream().anyMatch(who -> who.team().equals(team.code()) && !who.isAway());
        return isStaffed ? new Callee(TEAM, null, team) : PassedOver.of(TEAM, NOBODY_THERE);
    }

    private Candidate centre(ResponsibleTeam responsible) {
        if (!showsTeams) {
            return PassedOver.of(CENTRE, NOT_SHOWN);
        }
        var centre = responsible.centre().equals(responsible.team()) ? null : offices.get(responsible.centre());
        return centre == null ? PassedOver.of(CENTRE, NOBODY_NAMED) : new Callee(CENTRE, null, centre);
    }

    /** Where somebody of the team is called. */
    private Office door(String team) {
        var known = showsTeams ? offices.get(team) : entryPoint;
        return known == null ? specialUnit : known;
    }

    private boolean isEntryPoint(Office office) {
        return entryPoint != null && office.code().equals(entryPoint.code());
    }

    private Optional<Colleague> colleague(String team, String code) {
        return staff.stream()
                .filter(who -> who.code().equals(code) && who.team().equals(team))
                .findFirst();
    }
}
