package dk.kk.shared.citizen.citizendesk;

import dk.kk.shared.citizen.address.AddressView;
import dk.kk.shared.citizen.contact.ContactsView;
import dk.kk.shared.citizen.directory.Phone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen as the page shows them.
 *
 * @param greenLine for citizens who are on it
 * @param address as its own operation tells it, with the protection
 * @param hotlineScreen where the hotline's operator sees benefits, stops and the next interview; null for all others
 * @param situation null for those who are told of contacts alone
 */
record OpenedCitizen(
        ContactsView contacts,
        Phone greenLine,
        List<ShownSide> sides,
        AddressView address,
        @Nullable String hotlineScreen,
        @Nullable Situation situation) {

    static OpenedCitizen of(
            ContactsView contacts, AddressView address, @Nullable String hotlineScreen, @Nullable Situation situation) {
        return new OpenedCitizen(
                contacts,
                new Phone(contacts.greenLinePhone()),
                contacts.sides().stream().map(ShownSide::of).toList(),
                address,
                hotlineScreen,
                situation);
    }
}
