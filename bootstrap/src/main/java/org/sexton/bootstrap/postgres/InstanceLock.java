package org.sexton.bootstrap.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The right to run the server of a data directory: one process at a time. The operating system gives it back whatever way
 * the process ends, so that nothing is left to tidy up after a kill.
 */
final class InstanceLock implements AutoCloseable {
    // far behind the text, which others may then read even where locks are mandatory
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty if another process, or another part of this one, holds it. */
    static Optional<InstanceLock> tryAcquire(DataDirectory data) {
        try {
            var channel = FileChannel.open(data.lock(), CREATE, WRITE);
            if (!isLocked(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0).write(ByteBuffer.wrap(here().getBytes(UTF_8)));
            return Optional.of(new InstanceLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of " + data, e);
        }
    }

    /** Who holds it, in words. */
    static String holder(DataDirectory data) {
        try {
            return Files.readString(data.lock(), UTF_8);
        } catch (IOException e) {
            return "another process (" + e.getMessage() + ")";
        }
    }

    /** Whether it was this process that acquired it last. */
    static boolean isHeldHere(DataDirectory data) {
        return here().equals(holder(data));
    }

    private static String here() {
        return "process " + ProcessHandle.current().pid();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(POSITION, 1, false) != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a lock could not be given back", e);
        }
    }
}
