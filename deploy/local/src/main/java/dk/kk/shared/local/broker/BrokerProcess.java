package dk.kk.shared.local.broker;

import java.io.IOException;

/** The child's main class: Kafka's own, and a thread that ends it with its parent, whose death closes our standard input. */
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("parent-watch").start(BrokerProcess::endWithParent);
        kafka.Kafka.main(arguments);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said; only the end counts
            }
        } catch (IOException e) {
            // a broken pipe is an end too
        }
        System.exit(143);
    }
}
