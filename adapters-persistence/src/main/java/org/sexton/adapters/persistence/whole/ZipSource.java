package org.sexton.adapters.persistence.whole;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

final class ZipSource implements ArchiveSource {

    private final Path place;
    private final ZipFile zip;

    ZipSource(Path place) throws IOException {
        this.place = place;
        try {
            zip = new ZipFile(place.toFile());
        } catch (ZipException e) {
            throw new ArchiveRefused(place + " is no backup, or is cut off: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new ArchiveRefused(place + " lacks " + name + ", so it is no whole backup.");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public long size() {
        return zip.size();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
