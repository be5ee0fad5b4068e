package org.jieming.api.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jieming.register.Fingerprint;

/**
 * Files kept beside the register: papers of a proposal, photographs of a marker. A file is called by the SHA-256 of its
 * bytes, so the same file is kept once whoever brings it, and never changes. Durable like the journal; safe for use by
 * several threads. Every method may throw {@link StoreUnavailable}.
 */
public interface Attachments {

    /**
     * What is known of a file.
     *
     * @param hash the SHA-256 of its bytes
     * @param kind what its content shows it to be
     * @param size its bytes
     */
    record Attachment(Fingerprint hash, FileKind kind, long size) {}

    /** A file with more bytes than its sender may send. */
    final class TooLarge extends RuntimeException {
        TooLarge(long most) {
            super("more than " + most + " bytes");
        }
    }

    /**
     * Keeps a file, read to its end; memory does not grow with it.
     *
     * @param most bytes it may have
     * @throws TooLarge when it has more
     * @throws org.jieming.language.Malformed when its content is none of the {@link FileKind}s
     * @throws IOException when it cannot be read to its end
     */
    Attachment put(InputStream bytes, long most) throws IOException;

    /** What is known of a file; empty when it is not kept here. */
    Optional<Attachment> about(Fingerprint hash);

    /** The bytes of a file, fetched as they are read. */
    Optional<InputStream> open(Fingerprint hash);

    /** All files, in the order of their hashes. */
    List<Attachment> all();
}
