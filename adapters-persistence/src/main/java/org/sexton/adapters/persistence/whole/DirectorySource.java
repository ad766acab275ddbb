package org.sexton.adapters.persistence.whole;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

final class DirectorySource implements ArchiveSource {

    private final Path place;

    DirectorySource(Path place) {
        this.place = place;
    }

    @Override
    public InputStream open(String name) throws IOException {
        try {
            return Files.newInputStream(place.resolve(name));
        } catch (NoSuchFileException e) {
            throw new ArchiveRefused(place + " lacks " + name + ", so it is no whole export.", e);
        }
    }

    @Override
    public long size() throws IOException {
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Override
    public void close() {
        // each file is closed by whoever read it
    }
}
