package org.sexton.bootstrap.doctor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Whether the mail server answers, and with the encryption that is asked of it. Whether it lets us in, a test mail shows. */
public final class SmtpCheck {

    private static final String WHAT = "mail";
    private static final int LIMIT_MILLIS = 5_000;
    private static final String USUAL_PORT = "587";

    private final Map<String, String> environment;

    public SmtpCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    private String setting(String name, String otherwise) {
        var value = environment.getOrDefault("SEXTON_SMTP_" + name, "");
        return value.isBlank() ? otherwise : value;
    }

    public Finding look() {
        var host = setting("HOST", "");
        if (host.isEmpty()) {
            return Finding.warning(
                    WHAT, "no mail server is named, so all mails wait", "Set SEXTON_SMTP_HOST and what it needs.");
        }
        var server = host + ":" + setting("PORT", USUAL_PORT);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, Integer.parseInt(setting("PORT", USUAL_PORT))), LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            return greet(socket, host, server);
        } catch (IOException | NumberFormatException e) {
            return Finding.problem(
                    WHAT,
                    server + " does not answer as a mail server: " + e.getMessage(),
                    "See that SEXTON_SMTP_HOST and _PORT are right, that no firewall is in between, and that"
                            + " SEXTON_SMTP_TLS is true for a server that speaks TLS from the first byte on.");
        }
    }

    private Finding greet(Socket socket, String host, String server) throws IOException {
        if (Boolean.parseBoolean(setting("TLS", "false"))) {
            var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            try (var encrypted = (SSLSocket) factory.createSocket(socket, host, socket.getPort(), true)) {
                var parameters = encrypted.getSSLParameters();
                // the certificate must be of that host
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                encrypted.setSSLParameters(parameters);
                hello(encrypted);
                return Finding.ok(WHAT, server + " answers, by TLS");
            }
        }
        var offers = hello(socket).toUpperCase(Locale.ROOT);
        var encrypts = offers.contains("STARTTLS");
        if (!encrypts && "REQUIRED".equalsIgnoreCase(setting("STARTTLS", "REQUIRED"))) {
            return Finding.problem(
                    WHAT,
                    server + " answers, and offers no STARTTLS, which is required",
                    "Choose another port, or SEXTON_SMTP_STARTTLS=OPTIONAL for a relay on this machine.");
        }
        return Finding.ok(WHAT, server + " answers" + (encrypts ? ", with STARTTLS" : ", without encryption"));
    }

    private static String hello(Socket socket) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        answer(lines, "220");
        socket.getOutputStream().write("EHLO sexton.invalid\r\n".getBytes(US_ASCII));
        var offers = answer(lines, "250");
        socket.getOutputStream().write("QUIT\r\n".getBytes(US_ASCII));
        return offers;
    }

    /** All lines of an answer; the last has a blank after its code. */
    private static String answer(BufferedReader lines, String code) throws IOException {
        var answer = new StringBuilder();
        @Nullable String line;
        do {
            line = lines.readLine();
            if (line == null || !line.startsWith(code)) {
                throw new IOException("it says " + (line == null ? "nothing" : line));
            }
            answer.append(line).append('\n');
        } while (line.startsWith(code + "-"));
        return answer.toString();
    }
}
