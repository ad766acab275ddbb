package org.sexton.adapters.rest.identity;

import org.sexton.adapters.rest.dto.ConfigDto.SignInDto;

/** Says by which ways this installation lets people sign in. */
public interface SignInOptions {

    SignInDto offered();
}
