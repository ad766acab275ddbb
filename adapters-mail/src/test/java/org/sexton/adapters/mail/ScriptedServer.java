package org.sexton.adapters.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An SMTP server that answers each command as it was told: a real one says no too rarely. */
final class ScriptedServer implements AutoCloseable {

    private static final Map<String, String> KIND = Map.of(
            "EHLO", "250-here\r\n250-AUTH PLAIN\r\n250 PIPELINING",
            "AUTH", "235 come in",
            "MAIL", "250 fine",
            "RCPT", "250 fine",
            "DATA", "354 go on",
            ".", "250 taken",
            "RSET", "250 fine",
            "QUIT", "221 bye");

    private final ServerSocket socket;
    private final Map<String, String> answers;

    /** @param answers by the first word of a command, instead of the kind ones; "." is the end of a mail */
    ScriptedServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.startVirtualThread(() -> talk(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 here");
            var inData = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (inData && !line.equals(".")) {
                    continue;
                }
                var word = line.split(" ")[0];
                var answer = answers.getOrDefault(word, KIND.getOrDefault(word, "500 what?"));
                inData = answer.startsWith("354");
                say(client, answer);
                if (word.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException _) {
            // the client has gone
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
