package dk.kk.shared.kpi.status;

import dk.kk.shared.platform.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A status to the letter: what is approved, hashed and signed. All formats are drawn of it. */
record StatusContent(String text) {

    static StatusContent of(StatusDocument document) {
        return new StatusContent(EventJson.write(document));
    }

    StatusDocument document() {
        return EventJson.read(EventJson.tree(text), StatusDocument.class);
    }

    /** In hexadecimal, of the text in UTF-8. */
    String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK knows no SHA-256", e);
        }
    }
}
