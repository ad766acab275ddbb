package org.sexton.domain.administration;

import java.util.List;
import org.sexton.domain.shared.Key;
import org.sexton.domain.ticket.Status;

/**
 * A change of the catalogue that its rules allow, and the entry that records it. Only what decides about the catalogue can
 * make one, so nothing of it changes without its entry.
 */
public sealed interface CatalogueChange permits RecordedCatalogueChange {

    Rows rows();

    AdminEvent event();

    /** What is stored: rows as they are from now on, and which are gone. */
    sealed interface Rows {

        record Statuses(List<Status> saved, List<Key> removed) implements Rows {}

        record Categories(List<KeptCategory> saved, List<Key> removed) implements Rows {}

        /** Parents come before what is inside them, and what is removed goes after the others were saved. */
        record Places(List<KeptPlace> saved, List<Key> removed) implements Rows {}
    }
}
