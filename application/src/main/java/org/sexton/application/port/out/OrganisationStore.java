package org.sexton.application.port.out;

import org.sexton.domain.administration.Organisation;
import org.sexton.domain.administration.OrganisationChange;
import org.sexton.domain.privacy.Publicity;

/** What the organisation is called, and what of its reports it shows. */
public interface OrganisationStore {

    /** As it stands. */
    Organisation get();

    /**
     * What is shown to everyone, kept so until the unit of work ends: whatever it writes for everyone holds when it is seen.
     * Inside a {@link UnitOfWork}.
     */
    Publicity publicity();

    /** How many reports are not shown now that would be if they appeared at once. */
    long awaiting();

    /**
     * Stores what changed and its entry in the log, and brings all that everyone may see to it; or nothing. Inside a
     * {@link UnitOfWork}, which is done again where another change was faster.
     */
    void commit(OrganisationChange change);
}
