/**
 * The database Sexton runs on, before the application starts: the embedded PostgreSQL in its data directory, or a served
 * one by URL.
 */
@NullMarked
package org.sexton.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
