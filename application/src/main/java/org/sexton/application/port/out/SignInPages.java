package org.sexton.application.port.out;

import java.net.URI;
import org.sexton.domain.person.Token;

/** Where the pages of one-time links are, as a person outside reaches them. */
public interface SignInPages {

    URI ofMailedLink(Token token);

    /** Where everyone signs in. */
    URI ofSignIn();

    URI ofSetup(Token token);
}
