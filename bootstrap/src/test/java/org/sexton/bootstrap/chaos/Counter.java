package org.sexton.bootstrap.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an SMTP server and hands on what both sides say, line by line: unless it is closed, takes nothing for the
 * moment, or hangs up after the server took a mail and before anybody was told.
 */
final class Counter implements AutoCloseable {

    /** How it treats those who come. */
    enum Mood {
        KIND,
        /** One and the same no to each recipient: "later". */
        FULL,
        /** The mail is delivered, its sender never hears of it. */
        SILENT
    }

    private static final String LATER = "452 4.2.2 The mailbox is full";
    private static final int SERVICE_BEGINS = 3;

    private final int port;
    private final int behind;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unheard = new AtomicInteger();
    private volatile Mood mood = Mood.KIND;
    private @Nullable ServerSocket door;

    Counter(int behind) {
        this.behind = behind;
        var open = open(0);
        port = open.getLocalPort();
        door = open;
    }

    int port() {
        return port;
    }

    /** How many mails were taken without a word. */
    int unheard() {
        return unheard.get();
    }

    void be(Mood next) {
        mood = next;
    }

    /** Like a server that was killed: whoever is being served is hung up on, others are refused. */
    synchronized void shut() {
        if (door != null) {
            close(door);
            door = null;
        }
        clients.forEach(Counter::reset);
        clients.clear();
    }

    synchronized void openAgain() {
        if (door == null) {
            door = open(port);
        }
    }

    private ServerSocket open(int wanted) {
        try {
            var open = new ServerSocket();
            open.setReuseAddress(true);
            open.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 100);
            Thread.startVirtualThread(() -> serve(open));
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                var client = open.accept();
                clients.add(client);
                Thread.startVirtualThread(() -> attend(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void attend(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            var here = new Side(client);
            var there = new Side(server);
            here.say(there.answer());
            for (var command = here.hear(); command != null; command = here.hear()) {
                handOn(command, here, there);
            }
        } catch (IOException _) {
            // one of them has gone
        } finally {
            clients.remove(client);
        }
    }

    private void handOn(String command, Side here, Side there) throws IOException {
        if (mood == Mood.FULL && command.startsWith("RCPT")) {
            here.say(LATER + "\r\n");
            return;
        }
        there.say(command + "\r\n");
        var answer = there.answer();
        here.say(answer);
        if (command.startsWith("DATA") && answer.startsWith("354")) {
            handOnMail(here, there);
        }
    }

    private void handOnMail(Side here, Side there) throws IOException {
        @Nullable String line;
        do {
            line = here.hear();
            if (line == null) {
                throw new EOFException("half a mail");
            }
            there.say(line + "\r\n");
        } while (!line.equals("."));
        var answer = there.answer();
        if (mood == Mood.SILENT) {
            unheard.incrementAndGet();
            throw new EOFException("not a word");
        }
        here.say(answer);
    }

    /** One end of a conversation, in bytes as they are. */
    private static final class Side {

        private final BufferedReader in;
        private final Socket socket;

        Side(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        }

        @Nullable String hear() throws IOException {
            return in.readLine();
        }

        void say(String what) throws IOException {
            socket.getOutputStream().write(what.getBytes(ISO_8859_1));
        }

        /** All lines of it. */
        String answer() throws IOException {
            var whole = new StringBuilder();
            for (var line = hear(); line != null; line = hear()) {
                whole.append(line).append("\r\n");
                if (line.length() <= SERVICE_BEGINS || line.charAt(SERVICE_BEGINS) != '-') {
                    return whole.toString();
                }
            }
            throw new EOFException("no answer");
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // it was closed already
        }
    }

    private static void close(ServerSocket open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shut();
    }
}
