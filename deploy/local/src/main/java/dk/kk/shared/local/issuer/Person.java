package dk.kk.shared.local.issuer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the demo people: a role each, not a person anywhere.
 *
 * @param name user name and role in one
 * @param administration BIF, SOF or NONE
 * @param units codes of teams and centres, or of the provider
 * @param employee the directory's code of a caseworker, if the role is one
 */
public record Person(
        String name,
        String administration,
        List<String> units,
        @Nullable String employee) {
    /** Everyone's password. */
    public static final String PASSWORD = "demo";

    public static final List<Person> DEMO = List.of(
            new Person("bif-caseworker", "BIF", List.of("JC1-T1"), "B-JC1-T1-1"),
            new Person("job-consultant", "BIF", List.of("JC1-T1"), "B-JC1-T1-2"),
            new Person("bif-manager", "BIF", List.of("JC1"), null),
            new Person("hotline-operator", "BIF", List.of(), null),
            new Person("sof-caseworker", "SOF", List.of("SC1-V1"), "S-SC1-V1-1"),
            new Person("sof-manager", "SOF", List.of("SC1"), null),
            without("special-unit"),
            without("project-council"),
            new Person("offer-provider", "NONE", List.of("P-VAERKSTED"), null),
            without("analyst"),
            without("committee-secretary"),
            without("import-operator"),
            without("operations"),
            without("data-protection-officer"));

    static Optional<Person> find(String name) {
        return DEMO.stream().filter(person -> person.name().equals(name)).findFirst();
    }

    private static Person without(String name) {
        return new Person(name, "NONE", List.of(), null);
    }

    public Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", name);
        claims.put("preferred_username", name);
        claims.put("azp", "local-frontend");
        claims.put("administration", administration);
        claims.put("units", units);
        claims.put("realm_access", Map.of("roles", List.of(name)));
        if (employee != null) {
            claims.put("employee", employee);
        }
        return claims;
    }
}
