package dk.kk.shared.notification.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A real mail server in this JVM, that takes mail for anybody at {@code kommune.test}. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    static final String DOMAIN = "kommune.test";
    private static final String IMAP_PORT = "shared.test.imap.port";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    @Override
    public Map<String, String> start() {
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        System.setProperty(IMAP_PORT, "" + server.getImap().getPort());
        return Map.of(
                "quarkus.mailer.port", "" + server.getSmtp().getPort(), "shared.mail.domains", DOMAIN + ",by.test");
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** What came for that address, oldest first: all of it, headers too. */
    static List<Received> inboxOf(String address) throws MessagingException, IOException {
        var properties = new Properties();
        properties.put("mail.imap.port", System.getProperty(IMAP_PORT));
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", Integer.parseInt(System.getProperty(IMAP_PORT)), address, "any");
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                var all = new ArrayList<Received>();
                for (var message : folder.getMessages()) {
                    all.add(Received.of(message));
                }
                return all;
            }
        }
    }

    record Received(String subject, String text, String messageId) {
        private static Received of(Message message) throws MessagingException, IOException {
            return new Received(
                    message.getSubject(), message.getContent().toString(), message.getHeader("Message-ID")[0]);
        }
    }
}
