package org.sexton.application.port.out;

/** Random keys of this installation, made once and kept with its data, so that all replicas share them. Never logged. */
public interface InstallationSecrets {

    /** 256 random bits that sign the cursors of lists, and what else must be known as ours when it comes back. */
    byte[] cursorKey();
}
