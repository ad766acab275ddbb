package org.sexton.application.port.in;

import java.time.Duration;

/** Clears away who got which mail, once nobody needs to look it up any more. Their keys stay, so that no mail is sent again. */
public interface ForgetOldMails {

    Duration KEPT = Duration.ofDays(30);

    /** For so long a mailed link can end the desk's mails. */
    Duration LINKS_KEPT = Duration.ofDays(365);

    void handle();
}
