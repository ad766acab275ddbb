/** Makes of uploaded files the pictures that are kept, with the platform's ImageIO and plug-ins for it. */
@NullMarked
package org.sexton.bootstrap.photo;

import org.jspecify.annotations.NullMarked;
