package dk.kk.shared.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.issuer.Client;
import dk.kk.shared.local.issuer.Issuer;
import dk.kk.shared.local.issuer.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The realm's file and the local issuer know the same roles, systems and people: without Keycloak, which takes a minute. */
class KeycloakRealmTest {

    private static final JsonNode REALM = read();

    @Test
    void it_has_a_role_for_each_that_the_suite_knows() {
        var roles = REALM.path("roles").path("realm").findValuesAsText("name");
        assertThat(roles)
                .containsExactlyElementsOf(
                        Person.DEMO.stream().map(Person::name).toList());
    }

    @Test
    void each_service_is_a_client_with_its_scopes() {
        var granted = children(REALM, "clients")
                .collect(Collectors.toMap(
                        client -> client.path("clientId").asText(),
                        client -> texts(client.path("defaultClientScopes"))
                                .filter(scope -> !scope.equals(Issuer.AUDIENCE))
                                .collect(Collectors.joining(" "))));
        assertThat(granted).isEqualTo(Client.SERVICES.stream().collect(Collectors.toMap(Client::id, Client::scope)));
    }

    @Test
    void its_people_are_some_of_the_local_issuers() {
        var people = children(REALM, "users").map(KeycloakRealmTest::person).toList();
        assertThat(people).isNotEmpty();
        assertThat(Person.DEMO).containsAll(people);
    }

    /** Each has the role of that name. */
    private static Person person(JsonNode user) {
        var attributes = user.path("attributes");
        return new Person(
                user.path("realmRoles").path(0).textValue(),
                attributes.path("administration").path(0).textValue(),
                texts(attributes.path("units")).toList(),
                attributes.path("employee").path(0).textValue());
    }

    private static Stream<JsonNode> children(JsonNode node, String field) {
        return node.path(field).valueStream();
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText);
    }

    private static JsonNode read() {
        try {
            return Json.of(Files.readString(RunningSuite.root().resolve("deploy/keycloak/shared-realm.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
