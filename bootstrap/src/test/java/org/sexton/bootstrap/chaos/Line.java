package org.sexton.bootstrap.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** The wire between a replica and its database, which can be cut, or go dead without a word. */
final class Line implements AutoCloseable {

    private static final int BUFFER = 16_384;

    private final ServerSocket entrance;
    private final IntSupplier exit;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object hold = new Object();
    private boolean held;

    /** @param exit the port that it leads to by now, on this machine */
    Line(IntSupplier exit) {
        this.exit = exit;
        try {
            entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::serve);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Resets every connection; new ones are let through. */
    void cut() {
        sockets.forEach(Line::reset);
        sockets.clear();
    }

    /** From now on nothing gets through in either direction, and nobody is told. */
    void hold() {
        synchronized (hold) {
            held = true;
        }
    }

    /** What was held arrives. */
    void release() {
        synchronized (hold) {
            held = false;
            hold.notifyAll();
        }
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                sockets.add(near);
                Thread.startVirtualThread(() -> connect(near));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        try {
            letThrough();
            var far = new Socket(InetAddress.getLoopbackAddress(), exit.getAsInt());
            sockets.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread.startVirtualThread(() -> pump(near, far));
            pump(far, near);
        } catch (IOException _) {
            hangUp(near);
        }
    }

    private void pump(Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try {
            for (var length = from.getInputStream().read(buffer);
                    length >= 0;
                    length = from.getInputStream().read(buffer)) {
                letThrough();
                to.getOutputStream().write(buffer, 0, length);
            }
            letThrough();
        } catch (IOException _) {
            // one end has gone
        } finally {
            hangUp(from);
            hangUp(to);
        }
    }

    private void letThrough() {
        synchronized (hold) {
            try {
                while (held) {
                    hold.wait();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void hangUp(Socket socket) {
        sockets.remove(socket);
        reset(socket);
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // it was closed already
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        release();
        cut();
    }
}
