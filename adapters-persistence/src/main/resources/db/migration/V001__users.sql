CREATE TABLE users (
    id uuid PRIMARY KEY,
    -- lower case, as the domain writes it; null once erased
    email text CHECK (char_length(email) <= 254),
    email_verified boolean NOT NULL,
    name text NOT NULL CHECK (char_length(name) <= 500),
    role text NOT NULL CHECK (role IN ('member', 'staff', 'admin')),
    active boolean NOT NULL,
    created_at timestamptz NOT NULL,
    CHECK (email IS NOT NULL OR NOT email_verified)
);

-- a verified address identifies its person; an unverified one is a claim that anyone may make
CREATE UNIQUE INDEX users_verified_email ON users (lower(email)) WHERE email_verified;

CREATE INDEX users_staff ON users (role) WHERE active AND role <> 'member';

-- OpenID Connect: issuer and subject together never change hands
CREATE TABLE user_identity (
    issuer text NOT NULL CHECK (char_length(issuer) <= 500),
    subject text NOT NULL CHECK (char_length(subject) <= 255),
    user_id uuid NOT NULL REFERENCES users,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX user_identity_user ON user_identity (user_id);

GRANT SELECT, INSERT ON users, user_identity TO ${appRole};
GRANT UPDATE (email, email_verified, name, role, active) ON users TO ${appRole};
