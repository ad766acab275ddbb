/** The OpenAPI document: what the scanner of the resources can't know, said once for all of them. */
@NullMarked
package org.sexton.adapters.rest.openapi;

import org.jspecify.annotations.NullMarked;
