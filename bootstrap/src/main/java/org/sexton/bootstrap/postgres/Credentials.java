package org.sexton.bootstrap.postgres;

/** How a role signs in. Its text form leaves the password out, so that no message or log can carry it. */
public record Credentials(String username, String password) {
    @Override
    public String toString() {
        return username;
    }
}
