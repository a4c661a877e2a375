package dk.kk.shared.local.issuer;

import dk.kk.shared.local.web.Fields;
import dk.kk.shared.local.web.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who may ask for tokens, and where each one's pages are: only there a browser is ever sent. */
final class Clients {
    private static final List<ClientPage> PLACES = List.of(
            new ClientPage("figures", "kpi-service", "/"),
            new ClientPage("inbox", "notification-service", "/inbox"),
            new ClientPage("citizen", "citizen-service", "/"),
            new ClientPage("plan", "plan-service", "/"),
            new ClientPage("special-unit", "plan-service", "/special-unit"),
            new ClientPage("problems", "plan-service", "/problems"),
            new ClientPage("offer", "offer-service", "/"),
            new ClientPage("stops", "offer-service", "/stops"),
            new ClientPage("search", "citizen-service", "/citizens"),
            new ClientPage("duties", "kpi-service", "/duties"),
            new ClientPage("operations", "notification-service", "/operations"));

    private final Map<String, ClientAddress> bases = new ConcurrentHashMap<>();

    static Optional<Client> find(String id) {
        return Stream.concat(Client.SERVICES.stream(), Stream.of(Client.SUBSCRIBER))
                .filter(client -> client.id().equals(id))
                .findFirst();
    }

    /** The client that {@code client_id} and {@code client_secret} prove. */
    static Optional<Client> authenticated(Fields form) {
        return form.get("client_id").flatMap(Clients::find).filter(client -> form.is("client_secret", client.secret()));
    }

    void register(String id, String base) {
        if (find(id).isEmpty()) {
            throw new IllegalArgumentException("no such client: " + id);
        }
        bases.put(id, new ClientAddress(base));
    }

    Optional<ClientAddress> base(String id) {
        return Optional.ofNullable(bases.get(id));
    }

    boolean owns(String id, String address) {
        return base(id).filter(base -> base.covers(address)).isPresent();
    }

    boolean anyOwns(String address) {
        return bases.values().stream().anyMatch(base -> base.covers(address));
    }

    /** The header's, of the services that are there. */
    List<Place> places() {
        var front = Stream.of(new Place("front", "/", false));
        var others = PLACES.stream()
                .flatMap(place -> base(place.client()).stream()
                        .map(base -> new Place(place.key(), base.at(place.path()), false)));
        return Stream.concat(front, others).toList();
    }

    Collection<ClientAddress> bases() {
        return bases.values();
    }

    private record ClientPage(String key, String client, String path) {}
}
