package org.sexton.adapters.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sexton.application.port.out.MailSender.Result;

/**
 * What a failed attempt means. A server's final no (5xx) to this recipient or this text is about the mail. A final no to our
 * name, password or sender is about the configuration: every mail would get it, and all can be sent once it is mended.
 */
final class SmtpAnswers {

    /** How the mail client begins its report of an answer that was about the mail. */
    private static final Set<String> ABOUT_THE_MAIL =
            Set.of("recipient address not accepted", "DATA command not accepted", "sending data failed");

    private SmtpAnswers() {}

    static Result toResult(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return answer.isPermanent() && isAboutTheMail(answer)
                        ? new Result.Rejected(text(answer))
                        : new Result.Deferred(text(answer));
            }
        }
        return new Result.Deferred(text(failure));
    }

    private static boolean isAboutTheMail(SMTPException answer) {
        return ABOUT_THE_MAIL.stream().anyMatch(text(answer)::startsWith);
    }

    private static String text(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
