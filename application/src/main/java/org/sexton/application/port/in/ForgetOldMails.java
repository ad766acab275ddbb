package org.sexton.application.port.in;

import java.time.Duration;

/** Clears away who got which mail, once nobody needs to look it up any more. Their keys stay, so that no mail is sent again. */
public interface ForgetOldMails {

    Duration KEPT = Duration.ofDays(30);

    void handle();
}
