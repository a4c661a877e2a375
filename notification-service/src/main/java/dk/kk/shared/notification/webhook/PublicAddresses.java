package dk.kk.shared.notification.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses lie in the open internet. Of IPv6 that is one block less what stands for other addresses or for none: all else,
 * mapped and translated IPv4 too, is refused without being named. The JDK reads a mapped address as IPv4.
 */
final class PublicAddresses {
    /** IANA's special-purpose registry, and addresses at which clouds hand out credentials. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    private static final Network PUBLIC_IPV6 = Network.of("2000::/3");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return (address instanceof Inet4Address || PUBLIC_IPV6.contains(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }
}
