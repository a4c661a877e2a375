package dk.kk.shared.notification.webhook;

import static dk.kk.shared.notification.webhook.UrlRefusal.ADDRESS;
import static dk.kk.shared.notification.webhook.UrlRefusal.FRAGMENT;
import static dk.kk.shared.notification.webhook.UrlRefusal.HOST_FORM;
import static dk.kk.shared.notification.webhook.UrlRefusal.NO_URL;
import static dk.kk.shared.notification.webhook.UrlRefusal.PORT;
import static dk.kk.shared.notification.webhook.UrlRefusal.SCHEME;
import static dk.kk.shared.notification.webhook.UrlRefusal.UNRESOLVED;
import static dk.kk.shared.notification.webhook.UrlRefusal.USER_INFO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.kk.shared.notification.webhook.Targets.Judged;
import dk.kk.shared.notification.webhook.Targets.Refused;
import dk.kk.shared.notification.webhook.Targets.Target;
import dk.kk.shared.platform.problem.RuleViolation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String PUBLIC = "93.184.215.14";

    /** Names as their owner has them answered; a literal is its own address. */
    private static final Map<String, List<String>> DNS = Map.of(
            "receiver.example", List.of(PUBLIC),
            "both.example", List.of(PUBLIC, "10.0.0.5"),
            "inner.example", List.of("10.20.1.1"),
            "localhost", List.of("127.0.0.1"));

    static Stream<Arguments> attacks() {
        return Stream.of(
                arguments("https://127.0.0.1/", ADDRESS),
                arguments("https://localhost/", ADDRESS),
                arguments("https://10.1.2.3/", ADDRESS),
                arguments("https://172.16.0.1/", ADDRESS),
                arguments("https://172.31.255.255/", ADDRESS),
                arguments("https://192.168.1.1/", ADDRESS),
                arguments("https://169.254.169.254/latest/meta-data/", ADDRESS),
                arguments("https://168.63.129.16/machine", ADDRESS),
                arguments("https://100.100.100.200/latest/meta-data/", ADDRESS),
                arguments("https://192.0.0.192/opc/v2/", ADDRESS),
                arguments("https://0.0.0.0/", ADDRESS),
                arguments("https://224.0.0.1/", ADDRESS),
                arguments("https://255.255.255.255/", ADDRESS),
                arguments("https://198.18.0.1/", ADDRESS),
                arguments("https://[::1]/", ADDRESS),
                arguments("https://[::]/", ADDRESS),
                arguments("https://[::ffff:127.0.0.1]/", ADDRESS),
                arguments("https://[::ffff:a9fe:a9fe]/", ADDRESS),
                arguments("https://[::127.0.0.1]/", ADDRESS),
                arguments("https://[64:ff9b::7f00:1]/", ADDRESS),
                arguments("https://[64:ff9b:1::a9fe:a9fe]/", ADDRESS),
                arguments("https://[2002:7f00:1::]/", ADDRESS),
                arguments("https://[2001:0:7f00:1::]/", ADDRESS),
                arguments("https://[fe80::1]/", ADDRESS),
                arguments("https://[fd00:ec2::254]/", ADDRESS),
                arguments("https://[fec0::1]/", ADDRESS),
                arguments("https://[ff02::1]/", ADDRESS),
                arguments("https://[fe80::1%25eth0]/", HOST_FORM),
                arguments("https://both.example/", ADDRESS),
                arguments("https://127.1/", HOST_FORM),
                arguments("https://2130706433/", HOST_FORM),
                arguments("https://0x7f000001/", HOST_FORM),
                arguments("https://0x7f.0.0.1/", HOST_FORM),
                arguments("https://017700000001/", HOST_FORM),
                arguments("https://0177.0.0.1/", HOST_FORM),
                arguments("https://127.0.0.01/", HOST_FORM),
                arguments("https://127.0.0.1./", HOST_FORM),
                arguments("https://1.1.1.256/", HOST_FORM),
                arguments("https://receiver.example./", HOST_FORM),
                arguments("https://receiver_example/", HOST_FORM),
                arguments("https://127.0.0.1%2ereceiver.example/", HOST_FORM),
                arguments("https://receiver.example:pw@127.0.0.1/", USER_INFO),
                arguments("https://127.0.0.1@receiver.example/", USER_INFO),
                arguments("https://receiver.example/#@127.0.0.1", FRAGMENT),
                arguments("https://receiver.example\\@127.0.0.1/", NO_URL),
                arguments("https://receiver.example/\r\nHost: 127.0.0.1", NO_URL),
                arguments("https://receiver.example /", NO_URL),
                arguments("https://①②⑦.⓪.⓪.①/", NO_URL),
                arguments("https://receiver.example/" + "x".repeat(2_000), NO_URL),
                arguments("https:receiver.example", NO_URL),
                arguments("https:///receiver.example", NO_URL),
                arguments("http://receiver.example/", SCHEME),
                arguments("http://169.254.169.254/latest/meta-data/", SCHEME),
                arguments("file:///etc/passwd", SCHEME),
                arguments("gopher://receiver.example/", SCHEME),
                arguments("jar:https://receiver.example!/", SCHEME),
                arguments("//receiver.example/", SCHEME),
                arguments("", NO_URL),
                arguments("https://receiver.example:22/", PORT),
                arguments("https://receiver.example:0/", PORT),
                arguments("https://receiver.example:65536/", PORT),
                arguments("https://nowhere.example/", UNRESOLVED));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_is_refused(String url, UrlRefusal reason) throws TimeoutException {
        assertThat(judge(url)).isEqualTo(new Refused(reason));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> targets().require(url, PATIENCE))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("webhook-url-refused");
                    assertThat(refusal.arguments()).containsEntry("reason", reason);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "192.168.0.1",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.251",
                "::1",
                "::",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "fe80::1",
                "fc00::1",
                "ff02::1"
            })
    void a_name_that_leads_elsewhere_by_the_time_of_the_attempt_is_refused(String answer) throws TimeoutException {
        assertThat(targets(List.of(), _ -> new InetAddress[] {InetAddress.ofLiteral(answer)})
                        .judge("https://rebound.example/", PATIENCE))
                .isEqualTo(new Refused(ADDRESS));
    }

    @ParameterizedTest
    @CsvSource({
        "https://receiver.example/hook?a=b, receiver.example, 443, /hook?a=b",
        "HTTPS://Receiver.Example, receiver.example, 443, /",
        "https://93.184.215.14:8443/, 93.184.215.14, 8443, /",
        "https://[2606:4700::1111]/, [2606:4700::1111], 443, /"
    })
    void an_address_in_the_open_internet_is_taken(String url, String host, int port, String target)
            throws TimeoutException {
        assertThat(judge(url))
                .isInstanceOfSatisfying(
                        Target.class,
                        taken -> assertThat(taken.url()).isEqualTo(new WebhookUrl(true, host, port, target)));
    }

    @Test
    void the_attempt_goes_to_the_address_that_was_judged() throws TimeoutException {
        assertThat(judge("https://receiver.example/"))
                .isInstanceOfSatisfying(
                        Target.class,
                        target -> assertThat(target.address().getHostAddress()).isEqualTo(PUBLIC));
    }

    @Test
    void an_inner_network_is_called_where_it_is_allowed_by_http_and_on_any_port_too() throws TimeoutException {
        var targets = targets(List.of("10.20.0.0/16"), TargetsTest::answer);
        assertThat(targets.judge("http://inner.example:8080/", PATIENCE)).isInstanceOf(Target.class);
        assertThat(targets.judge("https://10.20.255.255/", PATIENCE)).isInstanceOf(Target.class);
        assertThat(targets.judge("https://10.21.0.0/", PATIENCE)).isEqualTo(new Refused(ADDRESS));
        assertThat(targets.judge("https://[::ffff:10.20.0.1]/", PATIENCE)).isInstanceOf(Target.class);
    }

    @Test
    void a_name_server_that_does_not_answer_is_not_waited_for() {
        var never = new CountDownLatch(1);
        var targets = targets(List.of(), _ -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        });
        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> targets.judge("https://slow.example/", Duration.ofMillis(50)));
        never.countDown();
    }

    private static Judged judge(String url) throws TimeoutException {
        return targets().judge(url, PATIENCE);
    }

    private static Targets targets() {
        return targets(List.of(), TargetsTest::answer);
    }

    private static Targets targets(List<String> allowed, Targets.Names names) {
        return new Targets(allowed, Set.of(443, 8443), names);
    }

    private static InetAddress[] answer(String host) throws UnknownHostException {
        if (DNS.containsKey(host)) {
            return DNS.getOrDefault(host, List.of()).stream()
                    .map(InetAddress::ofLiteral)
                    .toArray(InetAddress[]::new);
        }
        try {
            return new InetAddress[] {InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""))};
        } catch (IllegalArgumentException e) {
            throw new UnknownHostException(host);
        }
    }
}
