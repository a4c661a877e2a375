package dk.kk.shared.notification.webhook;

import dk.kk.shared.notification.webhook.Targets.Refused;
import dk.kk.shared.notification.webhook.Targets.Target;
import dk.kk.shared.platform.clock.RealClock;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes one attempt to send a signed message. The address is judged once and the connection pinned to it; name and certificate stay
 * the host's. No redirect is followed, no connection kept, and of the answer only its status is used: 64 KiB of its body are read
 * and dropped.
 */
@Singleton
public class Sender {
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int AT_ONCE = 1_000;

    private final Targets targets;
    private final HttpClient client;
    private final Duration patience;
    private final RealClock clock;

    @Inject
    Sender(Targets targets, Vertx vertx, WebhookSettings settings, RealClock clock) {
        this(targets, vertx, settings.timeout(), clock, new HttpClientOptions());
    }

    Sender(Targets targets, Vertx vertx, Duration patience, RealClock clock, HttpClientOptions options) {
        this.targets = targets;
        this.patience = patience;
        this.clock = clock;
        this.client = vertx.httpClientBuilder()
                .with(options.setKeepAlive(false).setVerifyHost(true).setTracingPolicy(TracingPolicy.IGNORE))
                .with(new PoolOptions().setHttp1MaxSize(AT_ONCE))
                .withConnectHandler(Sender::keepSilent)
                .build();
    }

    /**
     * Waits for the end, on a thread that may wait.
     *
     * @param id the same each time this message is sent
     */
    public Outcome send(String url, List<byte[]> secrets, String id, String body) {
        var end = System.nanoTime() + patience.toNanos();
        try {
            return switch (targets.judge(url, patience)) {
                case Refused(var reason) ->
                    reason == UrlRefusal.UNRESOLVED ? Outcome.UNRESOLVED : Outcome.ADDRESS_REFUSED;
                case Target target -> send(target, secrets, id, body, end);
            };
        } catch (TimeoutException e) {
            return Outcome.TIMED_OUT;
        }
    }

    /** Vert.x would log what it cannot read: a receiver's text, which is none of ours. */
    private static void keepSilent(HttpConnection connection) {
        connection.exceptionHandler(_ -> {});
    }

    private Outcome send(Target target, List<byte[]> secrets, String id, String body, long end)
            throws TimeoutException {
        var left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
        var exchange = new Exchange();
        client.request(options(target, secrets, id, body, left))
                .onFailure(exchange.status::completeExceptionally)
                .onSuccess(request -> exchange.send(request, body));
        try {
            return Outcome.of(exchange.status.get(left, TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return outcome(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        } finally {
            exchange.end();
        }
    }

    private RequestOptions options(Target target, List<byte[]> secrets, String id, String body, long left) {
        var url = target.url();
        var at = clock.instant();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        url.port(), target.address().getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setURI(url.target())
                .setFollowRedirects(false)
                .setConnectTimeout(left)
                .putHeader("content-type", "application/cloudevents+json")
                .putHeader("user-agent", "shared-notification")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .putHeader("webhook-signature", Signature.of(secrets, id, at, body));
    }

    private static Outcome outcome(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SSLException _ -> {
                    return Outcome.TLS;
                }
                case ConnectTimeoutException _ -> {
                    return Outcome.TIMED_OUT;
                }
                case ConnectException _ -> {
                    return Outcome.UNREACHABLE;
                }
                case HttpClosedException _ -> {
                    return Outcome.CLOSED;
                }
                case IOException _ -> {
                    return Outcome.CLOSED;
                }
                default -> {
                    // what it was, its cause may say
                }
            }
        }
        return Outcome.NO_HTTP_ANSWER;
    }

    /** One request and its answer, on the event loop. */
    private static final class Exchange {
        private final CompletableFuture<Integer> status = new CompletableFuture<>();
        private volatile @Nullable HttpClientRequest sent;
        private int read;

        void send(HttpClientRequest request, String body) {
            sent = request;
            if (status.isDone()) {
                request.reset();
                return;
            }
            request.send(Buffer.buffer(body))
                    .onFailure(status::completeExceptionally)
                    .onSuccess(this::read);
        }

        private void read(HttpClientResponse response) {
            response.exceptionHandler(status::completeExceptionally);
            response.endHandler(_ -> status.complete(response.statusCode()));
            response.handler(part -> {
                read += part.length();
                if (read > LONGEST_ANSWER) {
                    status.complete(response.statusCode());
                }
            });
        }

        /** Nothing more is read, come what may. */
        void end() {
            status.cancel(false);
            var request = sent;
            if (request != null) {
                request.connection().close();
            }
        }
    }
}
