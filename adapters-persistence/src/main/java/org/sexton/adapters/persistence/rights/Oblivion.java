package org.sexton.adapters.persistence.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.adapters.persistence.row.MessageJson;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.redaction.PersonalWords;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/** Forgets, table by table. What is not deleted, because others refer to it or its key is kept for ever, is blanked. */
final class Oblivion {

    private static final String MAIL = """
            UPDATE delivery SET state = CASE state WHEN 'pending' THEN 'failed' ELSE state END, email = NULL,
                person_id = NULL, payload = NULL, unsubscribe = NULL, reason = NULL, claimed_at = NULL,
                leased_until = NULL, ended_at = coalesce(ended_at, ?)""";

    private final DataSource database;

    Oblivion(DataSource database) {
        this.database = database;
    }

    private record Found(String key, String text) {}

    private record Mail(String id, String kind, String text) {}

    private record Answer(String owner, String key, String text) {}

    void blank(SortedMap<TicketId, SortedSet<Long>> events) {
        var tickets = new ArrayList<String>();
        var sequences = new ArrayList<String>();
        events.forEach((ticket, numbers) -> numbers.forEach(number -> {
            tickets.add(ticket.toString());
            sequences.add(number.toString());
        }));
        // in one statement: it is compared with the entry as a whole
        Sql.of("UPDATE ticket_event e SET changes = NULL, salt = NULL")
                .add("FROM unnest(?::uuid[], ?::bigint[]) AS b (ticket_id, sequence)", tickets, sequences)
                .add("WHERE e.ticket_id = b.ticket_id AND e.sequence = b.sequence AND e.changes IS NOT NULL")
                .execute(database);
    }

    void links(PersonalWords words, List<TicketReference> touched, List<TicketReference> revoked, Instant now) {
        var links = Sql.of("SELECT encode(l.secret_hash, 'hex'), l.name FROM work_link l")
                .add("JOIN ticket t ON t.id = l.ticket_id WHERE t.reference = ANY (?)", touched)
                .list(database, row -> new Found(row.getString(1), row.getString(2)));
        links.stream()
                .filter(link -> words.areIn(link.text()))
                .forEach(link -> Sql.of("UPDATE work_link SET name = ?,", words.without(link.text()))
                        .add("revoked_at = coalesce(revoked_at, ?)", now)
                        .add("WHERE secret_hash = decode(?, 'hex')", link.key())
                        .execute(database));
        Sql.of("UPDATE tracking_link SET revoked_at = ? WHERE revoked_at IS NULL AND ticket_id IN", now)
                .add("(SELECT id FROM ticket WHERE reference = ANY (?))", revoked)
                .execute(database);
    }

    /** Whoever repeats a request that was answered with their name has it done again: the answer can't be given any more. */
    void answers(PersonalWords words) {
        if (words.isEmpty()) {
            return;
        }
        Sql.of("SELECT owner, key, answer FROM receipt WHERE answer IS NOT NULL AND")
                .add(new Prefilter(words).mayBeIn("answer"))
                .list(database, row -> new Answer(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .filter(answer -> words.areIn(answer.text()))
                .forEach(answer -> Sql.of(
                                "DELETE FROM receipt WHERE owner = ? AND key = ?", answer.owner(), answer.key())
                        .execute(database));
    }

    /** Mails to others lose the words and go out without them. */
    void mails(PersonalWords words, Instant now) {
        if (words.isEmpty()) {
            return;
        }
        Sql.of("SELECT id::text, kind, payload::text FROM delivery WHERE payload IS NOT NULL AND")
                .add(new Prefilter(words).mayBeIn("payload::text"))
                .list(database, row -> new Mail(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .filter(mail -> words.areIn(mail.text()))
                .forEach(mail -> rewrite(mail, words, now));
    }

    /** What this version can't read is not sent by it, and is better not sent at all. */
    private void rewrite(Mail mail, PersonalWords words, Instant now) {
        MessageJson.read(mail.kind(), mail.text())
                .map(message ->
                        Sql.of("UPDATE delivery SET payload = ?::jsonb", MessageJson.write(message.without(words))))
                .orElseGet(() -> Sql.of(MAIL, now))
                .add("WHERE id = ?::uuid AND payload IS NOT NULL", mail.id())
                .execute(database);
    }

    void address(EmailAddress address, Instant now) {
        var email = address.value();
        Sql.of("DELETE FROM sign_in_link WHERE email = ?", email).execute(database);
        Sql.of("DELETE FROM follower_asked WHERE email = ?", email).execute(database);
        Sql.of("DELETE FROM follower WHERE email = ?", email).execute(database);
        Sql.of(MAIL, now).add("WHERE email = ?", email).execute(database);
    }

    void person(PersonId person, Instant now) {
        var id = person.value();
        for (var table : List.of(
                "user_identity",
                "user_session",
                "follower",
                "mail_wishes",
                "mail_stop_link",
                "digest_item",
                "presence")) {
            Sql.of("DELETE FROM " + table + " WHERE user_id = ?", id).execute(database);
        }
        Sql.of("DELETE FROM receipt WHERE owner = ?", person.toString()).execute(database);
        Sql.of(MAIL, now).add("WHERE person_id = ?", id).execute(database);
        Sql.of("UPDATE users SET email = NULL, email_verified = false, name = ?, role = 'member',", Person.FORMER)
                .add("active = false, last_sign_in_at = NULL, erased_at = ? WHERE id = ?", now, id)
                .execute(database);
    }
}
