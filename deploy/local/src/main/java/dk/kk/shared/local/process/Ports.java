package dk.kk.shared.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports of 127.0.0.1. */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;
    private static final AtomicInteger NEXT = new AtomicInteger(new SecureRandom().nextInt(COUNT));

    private Ports() {}

    /**
     * One that nobody listens on now, another at each call. Not of those the system gives to whoever connects: a service that is
     * started again would find its port taken by somebody's connection.
     */
    public static int free() {
        return IntStream.generate(() -> FIRST + NEXT.getAndIncrement() % COUNT)
                .limit(COUNT)
                .filter(port -> !isTaken(port))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("all ports from %d on are taken".formatted(FIRST)));
    }

    /** Does somebody listen? */
    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Could we not listen there ourselves? */
    public static boolean isTaken(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
