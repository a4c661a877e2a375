package dk.kk.shared.population;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sixty teams in seventeen centres and SOF's single entry point. */
final class Organisation {

    static final int JOB_CENTRES = 5;
    static final int SOCIAL_CENTRES = 8;

    private final List<Row> units = new ArrayList<>();

    private Organisation() {}

    static List<Row> units() {
        var organisation = new Organisation();
        organisation.centres("BIF", "JC", JOB_CENTRES, "Jobcenter");
        organisation.centres("SOF", "SC", SOCIAL_CENTRES, "Socialcenter");
        organisation.centres("SOF", "RC", 2, "Rådgivningscenter");
        organisation.centres("SOF", "HC", 2, "Handicapcenter");
        organisation.teams("BIF", "JC", JOB_CENTRES, "T", 4, "JOB_CENTRE_TEAM", "Jobcenterteam");
        organisation.teams("SOF", "SC", SOCIAL_CENTRES, "V", 2, "ADULT_TEAM", "Voksenteam");
        organisation.teams("SOF", "SC", SOCIAL_CENTRES, "M", 2, "SERVICE_AND_RECEPTION_TEAM", "Modtagelsesteam");
        organisation.teams("SOF", "RC", 2, "R", 2, "COUNSELLING_TEAM", "Rådgivningsteam");
        organisation.teams("SOF", "HC", 2, "H", 2, "DISABILITY_TEAM", "Handicapteam");
        organisation.unit("SOF-INDGANG", "Socialforvaltningens entydige indgang", "SOF", "ENTRY_POINT", "", true);
        return List.copyOf(organisation.units);
    }

    /** The caseworkers of every team. */
    static List<Row> employees() {
        return units().stream()
                .filter(unit -> !unit.isEmpty("parent_code"))
                .flatMap(team -> IntStream.rangeClosed(1, Placing.CASEWORKERS_PER_TEAM)
                        .mapToObj(n -> Placing.in(team.get("administration"), team.get("unit_code"), n)))
                .map(placing -> Row.of(Layout.EMPLOYEES, placing.caseworker(), placing.team()))
                .toList();
    }

    private void centres(String administration, String prefix, int count, String name) {
        IntStream.rangeClosed(1, count)
                .forEach(n -> unit(prefix + n, name + " " + n, administration, "CENTRE", "", false));
    }

    private void teams(
            String administration, String prefix, int centres, String letter, int count, String kind, String name) {
        for (int centre = 1; centre <= centres; centre++) {
            for (int n = 1; n <= count; n++) {
                var parent = prefix + centre;
                unit(parent + "-" + letter + n, name + " " + centre + "." + n, administration, kind, parent, false);
            }
        }
    }

    private void unit(String code, String name, String administration, String kind, String parent, boolean entryPoint) {
        units.add(Row.of(Layout.UNITS, code, name, administration, kind, parent, entryPoint));
    }
}
