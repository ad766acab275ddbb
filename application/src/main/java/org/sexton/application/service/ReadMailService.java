package org.sexton.application.service;

import org.sexton.application.port.in.ReadMail;
import org.sexton.application.port.out.MailText;
import org.sexton.application.port.out.WaitingMails;
import org.sexton.application.query.WrittenMail;
import org.sexton.domain.notification.DeliveryId;
import org.sexton.domain.person.Actor;
import org.sexton.domain.shared.Outcome;
import org.sexton.domain.shared.Refusal;

public final class ReadMailService implements ReadMail {

    private final WaitingMails mails;
    private final MailText text;
    private final boolean demo;

    public ReadMailService(WaitingMails mails, MailText text, boolean demo) {
        this.mails = mails;
        this.text = text;
        this.demo = demo;
    }

    @Override
    public Outcome<WrittenMail> handle(Actor actor, DeliveryId mail) {
        if (!actor.isAdmin()) {
            return Outcome.refused(new Refusal.NotAllowed("read mails"));
        }
        return demo
                ? mails.content(mail)
                        .map(text::write)
                        .map(Outcome::ok)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotFound("mail")))
                : Outcome.refused(new Refusal.NotFound("mail"));
    }
}
