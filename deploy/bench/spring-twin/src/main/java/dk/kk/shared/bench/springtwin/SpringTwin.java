package dk.kk.shared.bench.springtwin;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The stop's endpoint as a Spring Boot 4 shop would write it: virtual threads, token and role checked, the body validated, the
 * outbox relayed as ours is. {@code <port> <url> <user> <password> <issuer> <bootstrap servers> <topic>}.
 */
@SpringBootApplication
public class SpringTwin {
    public static void main(String[] arguments) {
        var settings = new HashMap<String, Object>(Map.of(
                "server.port", arguments[0],
                "server.address", "127.0.0.1",
                "server.tomcat.max-keep-alive-requests", "-1",
                "spring.threads.virtual.enabled", "true",
                "spring.datasource.url", arguments[1],
                "spring.datasource.username", arguments[2],
                "spring.datasource.password", arguments[3],
                "spring.datasource.hikari.maximum-pool-size", "9", // the relay keeps one
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", arguments[4],
                "spring.security.oauth2.resourceserver.jwt.audiences", "shared-suite"));
        settings.put("spring.kafka.bootstrap-servers", arguments[5]);
        settings.put("spring.kafka.producer.acks", "all");
        settings.put("twin.topic", arguments[6]);
        var application = new SpringApplication(SpringTwin.class);
        application.setDefaultProperties(settings);
        application.run();
    }
}
