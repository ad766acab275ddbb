package org.sexton.bootstrap.chaos;

/** What is done to an installation. */
enum Fault {
    DATABASE_KILLED("PostgreSQL killed"),
    BACKEND_KILLED("a backend of PostgreSQL killed"),
    REPLICA_KILLED("a replica killed"),
    LINE_CUT("the line to the database cut"),
    LINE_DEAD("the line to the database dead"),
    LINE_DEAD_FOR_LONG("the line to the database dead for long"),
    MAIL_SHUT("the mail server stopped"),
    MAIL_LATER("the mail server full (452)"),
    MAIL_UNHEARD("the mail server mute after a mail");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
