package dk.kk.shared.notification.webhook;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Judges an address, when it is registered and again before each attempt: a name may lead elsewhere by then. A host is resolved
 * once, and the attempt goes to the very address that was judged.
 */
@Singleton
public class Targets {
    private static final Executor LOOK_UPS =
            task -> Thread.ofVirtual().name("webhook-look-up").start(task);

    private final List<Network> allowed;
    private final Set<Integer> ports;
    private final Names names;

    @Inject
    Targets(WebhookSettings settings) {
        this(settings.allowedNetworks().orElse(List.of()), settings.allowedPorts(), InetAddress::getAllByName);
    }

    Targets(List<String> allowedNetworks, Set<Integer> allowedPorts, Names names) {
        this.allowed = allowedNetworks.stream().map(Network::of).toList();
        this.ports = Set.copyOf(allowedPorts);
        this.names = names;
    }

    /** The addresses of a host, as DNS says. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    sealed interface Judged {}

    /** @param address to connect to, whatever the name leads to by then */
    record Target(WebhookUrl url, InetAddress address) implements Judged {}

    record Refused(UrlRefusal reason) implements Judged {}

    /** @throws RuleViolation {@code webhook-url-refused} with the {@code reason} */
    public void require(String url, Duration patience) {
        try {
            if (judge(url, patience) instanceof Refused(var reason)) {
                throw new RuleViolation("webhook-url-refused", "reason", reason);
            }
        } catch (TimeoutException e) {
            throw new RuleViolation("webhook-url-refused", "reason", UrlRefusal.UNRESOLVED);
        }
    }

    /** A name server that does not answer is waited for no longer than that. */
    Judged judge(String text, Duration patience) throws TimeoutException {
        var read = WebhookUrl.read(text);
        return read.url() == null ? refused(read.refusal()) : judge(read.url(), patience);
    }

    private Judged judge(WebhookUrl url, Duration patience) throws TimeoutException {
        var addresses = addresses(url.host(), patience);
        if (addresses.isEmpty()) {
            return new Refused(UrlRefusal.UNRESOLVED);
        }
        if (addresses.stream().allMatch(this::isAllowed)) {
            return new Target(url, addresses.getFirst());
        }
        if (!url.secure()) {
            return new Refused(UrlRefusal.SCHEME);
        }
        if (!ports.contains(url.port())) {
            return new Refused(UrlRefusal.PORT);
        }
        return addresses.stream().allMatch(PublicAddresses::contain)
                ? new Target(url, addresses.getFirst())
                : new Refused(UrlRefusal.ADDRESS);
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    private List<InetAddress> addresses(String host, Duration patience) throws TimeoutException {
        try {
            return CompletableFuture.supplyAsync(() -> resolve(host), LOOK_UPS)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }

    private List<InetAddress> resolve(String host) {
        try {
            return Arrays.asList(names.addresses(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private static Judged refused(@Nullable UrlRefusal reason) {
        return new Refused(reason == null ? UrlRefusal.NO_URL : reason);
    }
}
