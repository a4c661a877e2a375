package dk.kk.shared.citizen.contact;

import static dk.kk.shared.platform.clock.BusinessClock.COPENHAGEN;

import dk.kk.shared.citizen.directory.ResponsibleTeam;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls one after the other as a person would who looks at the wall calendar and tries every quarter of an hour. */
record SlowCall(Phonebook book, @Nullable ResponsibleTeam responsible, Instant now) {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** Who answers, in words: step, employee and unit, whether it is open and when it opens. */
    String answer() {
        for (var line : lines()) {
            if (line.office() != null && isOpen(line.office(), now)) {
                return line.words() + " open";
            }
        }
        var special = book.specialUnit();
        var entry = book.entryPoint();
        if (entry != null && !next(entry).isAfter(next(special))) {
            return "ENTRY_POINT null " + entry.code() + " " + next(entry);
        }
        return "SPECIAL_UNIT null " + special.code() + " " + next(special);
    }

    /** The steps that were tried in vain. */
    List<String> inVain() {
        var all = lines();
        var words = all.stream().map(Line::words).toList();
        var answered = answer();
        var until = 0;
        while (!answered.startsWith(words.get(until) + " ")) {
            until++;
        }
        return all.subList(0, until).stream()
                .map(line -> line.step() + " " + line.employee() + " " + (line.why() == null ? "CLOSED" : line.why()))
                .toList();
    }

    /** @param why not at all; null: whenever the office is open */
    private record Line(
            String step,
            @Nullable String employee,
            @Nullable Office office,
            @Nullable String why) {
        String words() {
            return step + " " + employee + " " + (office == null ? "-" : office.code());
        }
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        if (responsible == null) {
            lines.add(new Line("CASEWORKER", null, null, "NOBODY_RESPONSIBLE"));
            lines.add(new Line("TEAM", null, null, "NOBODY_RESPONSIBLE"));
            lines.add(new Line("CENTRE", null, null, "NOBODY_RESPONSIBLE"));
        } else {
            people(responsible, lines);
            lines.add(team(responsible));
            lines.add(centre(responsible));
        }
        var entry = book.entryPoint();
        lines.add(new Line("ENTRY_POINT", null, entry, entry == null ? "NOBODY_NAMED" : null));
        lines.add(new Line("SPECIAL_UNIT", null, book.specialUnit(), null));
        return lines;
    }

    private void people(ResponsibleTeam who, List<Line> lines) {
        var tried = new ArrayList<String>();
        var name = who.caseworker();
        while (true) {
            var step = tried.isEmpty() ? "CASEWORKER" : "DEPUTY";
            if (name == null) {
                lines.add(new Line(step, null, null, "NOBODY_NAMED"));
                return;
            }
            if (tried.contains(name)) {
                return;
            }
            tried.add(name);
            var wanted = name;
            Optional<Colleague> found = book.staff().stream()
                    .filter(colleague -> (colleague.code() + "@" + colleague.team()).equals(wanted + "@" + who.team()))
                    .findAny();
            if (found.isEmpty()) {
                lines.add(new Line(step, name, null, "WORKS_ELSEWHERE"));
                return;
            }
            if (found.get().awayUntil() == null) {
                var known = book.showsTeams() ? book.offices().get(who.team()) : book.entryPoint();
                lines.add(new Line(step, name, known == null ? book.specialUnit() : known, null));
                return;
            }
            lines.add(new Line(step, name, null, "AWAY"));
            name = found.get().deputy();
        }
    }

    private Line team(ResponsibleTeam who) {
        var team = book.offices().get(who.team());
        var present = book.staff().stream()
                .filter(colleague -> colleague.team().equals(who.team()))
                .filter(colleague -> colleague.awayUntil() == null)
                .count();
        var why =
                !book.showsTeams() ? "NOT_SHOWN" : team == null ? "NOBODY_NAMED" : present == 0 ? "NOBODY_THERE" : null;
        return new Line("TEAM", null, why == null ? team : null, why);
    }

    private Line centre(ResponsibleTeam who) {
        var centre = book.offices().get(who.centre());
        var why = !book.showsTeams()
                ? "NOT_SHOWN"
                : centre == null || who.centre().equals(who.team()) ? "NOBODY_NAMED" : null;
        return new Line("CENTRE", null, why == null ? centre : null, why);
    }

    private static boolean isOpen(Office office, Instant moment) {
        var local = moment.atZone(COPENHAGEN);
        var day = local.toLocalDate();
        return office.hours().workingDays().include(day)
                && !office.closed().test(day)
                && office.hours().week().getOrDefault(day.getDayOfWeek(), List.of()).stream()
                        .anyMatch(span -> !local.toLocalTime().isBefore(span.opens())
                                && local.toLocalTime().isBefore(span.closes()));
    }

    private Instant next(Office office) {
        var moment = now;
        while (!isOpen(office, moment)) {
            moment = moment.plus(QUARTER);
        }
        return moment;
    }
}
