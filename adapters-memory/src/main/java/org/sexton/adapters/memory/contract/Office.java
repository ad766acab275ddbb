package org.sexton.adapters.memory.contract;

import org.sexton.application.port.out.DeliveryQueries;
import org.sexton.application.port.out.DigestItems;
import org.sexton.application.port.out.MailWishesStore;
import org.sexton.application.port.out.Outbox;
import org.sexton.application.port.out.PersonalData;
import org.sexton.application.port.out.Presence;
import org.sexton.application.port.out.Sessions;
import org.sexton.application.port.out.SignInLinks;
import org.sexton.application.port.out.WorkLinks;

/** Wherever else something about a person is kept, over the same installation as {@link Ports}. */
public record Office(
        PersonalData data,
        Sessions sessions,
        SignInLinks signInLinks,
        Outbox outbox,
        DeliveryQueries deliveries,
        MailWishesStore wishes,
        DigestItems digestItems,
        Presence presence,
        WorkLinks workLinks) {}
