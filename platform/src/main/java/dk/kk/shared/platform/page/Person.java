package dk.kk.shared.platform.page;

import dk.kk.shared.platform.access.Principal;
import java.util.List;

/**
 * Who is logged in, as the header says it.
 *
 * @param role the claim, whose word is the text {@code role.<claim>}
 * @param units codes of teams and centres, in order; empty for a person of none
 */
public record Person(String role, List<String> units) {

    static Person of(Principal.Person person) {
        var role = person.roles().stream().sorted().findFirst().map(known -> known.claim());
        return new Person(role.orElse("none"), person.units().stream().sorted().toList());
    }
}
