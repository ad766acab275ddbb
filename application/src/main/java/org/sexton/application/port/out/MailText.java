package org.sexton.application.port.out;

import org.sexton.application.query.WrittenMail;
import org.sexton.domain.notification.Delivery;

/** Finds the words of a mail without sending it. */
public interface MailText {

    WrittenMail write(Delivery delivery);
}
