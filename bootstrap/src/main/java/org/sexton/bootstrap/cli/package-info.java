/**
 * The command line: what is said is understood before Quarkus starts, the database is there before the application, and it
 * goes after it.
 */
@NullMarked
package org.sexton.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
