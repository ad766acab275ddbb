package org.sexton.application.port.in;

import java.util.function.BooleanSupplier;

/** Sexton does what admins began with their imports: any replica, after any restart. */
public interface WorkOnImports {

    /**
     * Takes one that is under way and nobody's, and works on it until it is done or has to stop, batch by batch. Each batch
     * is one unit of work with how far it is: what breaks off goes on at the very next line.
     *
     * @param stopping whether it has to stop; what is not done then is handed back
     * @return whether there was one
     */
    boolean handle(BooleanSupplier stopping);

    /** Forgets every cell of files that were uploaded more than a month ago. */
    void forgetOld();
}
