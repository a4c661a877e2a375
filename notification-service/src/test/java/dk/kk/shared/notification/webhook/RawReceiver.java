package dk.kk.shared.notification.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A receiver that says just what a test wants, byte by byte, after the request's headers have come. */
final class RawReceiver implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicInteger calls = new AtomicInteger();

    private RawReceiver(ServerSocket server) {
        this.server = server;
    }

    interface Says {
        void to(Socket caller) throws IOException;
    }

    static RawReceiver start(Says says) {
        return start(ServerSocketFactory.getDefault(), says);
    }

    static RawReceiver start(ServerSocketFactory sockets, Says says) {
        try {
            var receiver = new RawReceiver(sockets.createServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1")));
            Thread.ofPlatform().daemon().start(() -> receiver.listen(says));
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** And ends the connection. */
    static Says text(String text) {
        return caller -> caller.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Says nothing, as long as the test runs. */
    static RawReceiver silent() {
        return start(caller -> caller.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }

    /** Begins an answer and never comes to its end: a header more whenever the caller still listens. */
    static RawReceiver dripping() {
        return start(caller -> {
            var out = caller.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            caller.setSoTimeout(20);
            for (var i = 0; i < 1_000; i++) {
                out.write('x');
                out.flush();
                pause(caller);
            }
        });
    }

    /** Until the caller says more, which it does not, or 20 ms are over. */
    private static void pause(Socket caller) throws IOException {
        try {
            caller.getInputStream().read();
        } catch (SocketTimeoutException e) {
            // go on
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many connections came. */
    int calls() {
        return calls.get();
    }

    private void listen(Says says) {
        while (!server.isClosed()) {
            try (var caller = server.accept()) {
                calls.incrementAndGet();
                readHeaders(caller);
                says.to(caller);
                caller.shutdownOutput();
            } catch (IOException e) {
                // the caller has gone, or the test is over
            }
        }
    }

    private static void readHeaders(Socket caller) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            var next = caller.getInputStream().read();
            if (next < 0) {
                return;
            }
            read.append((char) next);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
