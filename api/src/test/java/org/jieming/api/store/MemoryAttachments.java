package org.jieming.api.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jieming.register.Fingerprint;

/** Files in memory that keep every promise of the port but surviving the process. */
final class MemoryAttachments implements Attachments {
    private final Map<Attachment, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public Attachment put(InputStream bytes, long most) throws IOException {
        try (Received received = Received.read(bytes, most);
                InputStream in = received.bytes()) {
            files.put(received.about(), in.readAllBytes());
            return received.about();
        }
    }

    @Override
    public Optional<Attachment> about(Fingerprint hash) {
        return all().stream().filter(file -> file.hash().equals(hash)).findFirst();
    }

    @Override
    public Optional<InputStream> open(Fingerprint hash) {
        return about(hash).map(files::get).map(ByteArrayInputStream::new);
    }

    @Override
    public List<Attachment> all() {
        return files.keySet().stream()
                .sorted(Comparator.comparing(file -> file.hash().hex()))
                .toList();
    }
}
