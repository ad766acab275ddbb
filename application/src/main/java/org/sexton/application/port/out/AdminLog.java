package org.sexton.application.port.out;

import java.util.List;
import org.sexton.domain.administration.AdminEvent;
import org.sexton.domain.administration.AdminEvent.Head;

/** The log of what admins change of the installation itself. Entries come into it with what they record, never alone. */
public interface AdminLog {

    /**
     * What the next entry continues. When two continue the same one, the second unit of work loses the race and is done
     * again.
     */
    Head head();

    /** At most so many entries after this one, oldest first. */
    List<AdminEvent> after(long sequence, int limit);
}
