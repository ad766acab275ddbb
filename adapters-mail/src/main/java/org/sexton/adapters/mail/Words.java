package org.sexton.adapters.mail;

import static io.quarkus.qute.i18n.Message.UNDERSCORED_ELEMENT_NAME;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** All that mails say, in English. */
@MessageBundle(value = "mail", locale = "en", defaultKey = UNDERSCORED_ELEMENT_NAME)
public interface Words {

    @Message("Hello,")
    String hello();

    @Message("Your link to sign in to {name}")
    String signInSubject(String name);

    @Message("this link signs you in to {name}. It works once, and for {minutes} minutes from when you asked for it.")
    String signIn(String name, long minutes);

    @Message("Sign in to {name}")
    String signInLink(String name);

    @Message("If you did not ask for it, you need not do anything: without the link nobody gets in.")
    String signInUnasked();

    @Message("You are invited to {name}")
    String invitationSubject(String name);

    @Message("an account at {name} is waiting for you.")
    String invitation(String name);

    @Message(
            "Sign in with the address that this mail was sent to, or with the account of your organisation if it has that address.")
    String invitationHow();

    @Message("Do you want news of report {ticket}?")
    String confirmSubject(String ticket);

    @Message("somebody, probably you, asked for mails about how report {ticket} to {name} goes on.")
    String confirm(String ticket, String name);

    @Message("Yes, send me news")
    String confirmLink();

    @Message("If it was not you, you need not do anything: no other mail will follow.")
    String confirmUnasked();

    @Message("[{ticket}] Your report has arrived")
    String receivedSubject(String ticket);

    @Message("thank you: your report to {name} has arrived. It is called {ticket}.")
    String received(String ticket, String name);

    @Message("See how it goes on")
    String receivedLink();

    @Message("Whoever has this link sees your report and can answer for you. Keep it to yourself.")
    String receivedSecret();

    @Message("[{ticket}] {title}")
    String ticketSubject(String ticket, String title);

    @Message("report {ticket} is now: {status}.")
    String status(String ticket, String status);

    @Message("there is a new comment on report {ticket}:")
    String comment(String ticket);

    @Message("See the report")
    String ticketLink();

    @Message("[{ticket}] News")
    String newsSubject(String ticket);

    @Message("there is news of report {ticket}. To keep it private, this mail says no more.")
    String news(String ticket);

    @Message("Read it")
    String newsLink();

    @Message("{by} assigned report {ticket} to you.")
    String assignedBy(String by, String ticket);

    @Message("report {ticket} is assigned to you.")
    String assigned(String ticket);

    @Message("there is a new report, {ticket}:")
    String newReport(String ticket);

    @Message("whoever reported {ticket} wrote:")
    String answered(String ticket);

    @Message("{by} called you in a note on report {ticket}:")
    String mentioned(String by, String ticket);

    @Message("report {ticket} was due on {day} and is still open:")
    String overdue(String ticket, String day);

    @Message("Open it at the desk")
    String deskLink();

    @Message("something about report {ticket} concerns you. To keep it private, this mail says no more.")
    String deskNews(String ticket);

    @Message("{name}: your news of {day}")
    String digestSubject(String name, String day);

    @Message("this is what has happened for you since the last mail:")
    String digest();

    @Message("[{ticket}] {title}: {topics}")
    String digestLine(String ticket, String title, String topics);

    @Message("[{ticket}] {topics}")
    String digestHiddenLine(String ticket, String topics);

    @Message("assigned to you")
    String topicAssigned();

    @Message("new report")
    String topicNewReports();

    @Message("an answer")
    String topicAnswers();

    @Message("you were called in a note")
    String topicMentions();

    @Message("overdue")
    String topicOverdue();

    @Message("Open the desk")
    String digestLink();

    @Message("{name}: head of the audit log, {day}")
    String headSubject(String name, String day);

    @Message(
            "please keep this mail where nobody comes who runs the server. It holds the hash of entry {entry} of the log of administration, which covers all entries before it, and what the logs of all tickets ended with:")
    String head(long entry);

    @Message(
            "If you ever doubt the audit log, paste it on its page and have the log verified: whatever was cut off or written anew since then is named.")
    String headUse();

    @Message("Open the audit log")
    String headLink();

    @Message("You get this mail once a week because you are an admin of {name}.")
    String headWhy(String name);

    @Message("You get this mail because you follow the report.")
    String why();

    @Message(
            "You get this mail because you work the desk of {name}. What you get, and whether once a day, you choose on your account page.")
    String whyDesk(String name);

    @Message("No more mails of this kind")
    String unsubscribeKind();

    @Message("No more mails about reports")
    String unsubscribeAll();

    @Message("No more mails about it")
    String unsubscribe();
}
