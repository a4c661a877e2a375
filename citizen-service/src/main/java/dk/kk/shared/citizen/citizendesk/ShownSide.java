package dk.kk.shared.citizen.citizendesk;

import dk.kk.shared.citizen.contact.SideContact;
import dk.kk.shared.citizen.directory.Phone;

/** Whom to call at one administration, with the number as people read it. */
record ShownSide(SideContact contact, Phone phone) {

    static ShownSide of(SideContact contact) {
        return new ShownSide(contact, new Phone(contact.phone()));
    }
}
