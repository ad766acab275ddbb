package org.sexton.adapters.persistence.tx;

/** The database did not accept the transaction as a whole, or is away: nothing of it was kept, as far as anyone can tell. */
public final class CommitFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    CommitFailure(Exception cause) {
        super(cause);
    }
}
