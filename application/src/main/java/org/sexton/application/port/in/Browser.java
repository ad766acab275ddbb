package org.sexton.application.port.in;

import org.jspecify.annotations.Nullable;
import org.sexton.domain.person.Token;

/**
 * The browser that somebody signs in with.
 *
 * @param client what a person recognises it by, such as {@code Firefox on Linux}
 * @param token of the session it already has, which ends with the new sign-in; null if it has none
 */
public record Browser(String client, @Nullable Token token) {}
