package dk.kk.shared.notification;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.platform.json.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Another system's end of a webhook: a real HTTP server on this machine that keeps what it took. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile Answers status = () -> 204;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    public static Receiver start() {
        try {
            var receiver = new Receiver(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
            receiver.listen();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param status what the receiver answered */
    public record Message(Map<String, List<String>> headers, String body, int status) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        public String id() {
            return header("webhook-id");
        }

        public JsonNode json() {
            return EventJson.tree(body);
        }

        /** By somebody else's library. */
        public boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, HttpHeaders.of(headers, (_, _) -> true));
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            } catch (EmptyWebhookSecretException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    /** Which status a call gets; it may take its time. */
    public interface Answers {
        int status() throws InterruptedException;
    }

    public String url() {
        return "http://" + authority() + "/hook";
    }

    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on; 204 unless said otherwise. */
    public void answers(Answers answer) {
        status = answer;
    }

    public List<Message> messages() {
        return messages;
    }

    /** Of those it said yes to, in the order in which they came. */
    public List<String> taken() {
        return messages.stream()
                .filter(message -> message.status() < 300)
                .map(Message::id)
                .toList();
    }

    private void listen() {
        server.createContext("/", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var answer = answer();
                var headers = exchange.getRequestHeaders().entrySet().stream()
                        .collect(toMap(entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
                messages.add(new Message(headers, body, answer));
                exchange.sendResponseHeaders(answer, -1);
            }
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private int answer() {
        try {
            return status.status();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
