package org.sexton.domain.person;

/** How a session came to be. */
public enum SignInMethod {
    /** An OpenID Connect issuer vouched. */
    OIDC,
    /** A one-time link reached the person's mailbox. */
    EMAIL_LINK,
    /** The first admin followed the link on the console. */
    SETUP,
    /** A sample person, in demo mode alone. */
    DEMO
}
