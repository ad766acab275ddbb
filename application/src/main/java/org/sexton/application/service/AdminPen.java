package org.sexton.application.service;

import java.time.InstantSource;
import org.sexton.application.port.out.AdminLog;
import org.sexton.application.port.out.IdSource;
import org.sexton.domain.administration.Author;
import org.sexton.domain.administration.Pen;
import org.sexton.domain.person.Actor;

/** Gives out what entries of the admin log are written with. */
public final class AdminPen {

    private final AdminLog log;
    private final IdSource ids;
    private final InstantSource clock;

    public AdminPen(AdminLog log, IdSource ids, InstantSource clock) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** For one entry. Inside a unit of work. */
    Pen of(Actor actor) {
        return new Author(actor, clock.instant(), ids::nextSalt).pen(log.head());
    }
}
