package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a workbook or document (Office Open XML, ECMA-376 part 2); the unpacked bytes of all together are bounded. */
final class OfficeArchive implements Closeable {
    private final Input input;
    private final ZipFile archive;
    private final long packed;
    private long unpacked;

    OfficeArchive(Input input) throws IOException {
        this.input = input;
        this.archive = Unpacked.archive(input);
        this.packed = input.size();
    }

    /** What the sender calls the file. */
    String name() {
        return input.name();
    }

    boolean has(String part) {
        return archive.getEntry(part) != null;
    }

    /** The XML of a part. */
    Markup markup(String part) throws IOException {
        return new Markup(characters(part), name(), archive.getEntry(part).getSize());
    }

    /** The characters of a part, in UTF-8. */
    Reader characters(String part) throws IOException {
        ZipEntry entry = archive.getEntry(part);
        if (entry == null) {
            throw Unreadable.file(
                    name(),
                    part,
                    "文件缺少部件 " + part + "；请重新另存为 .xlsx 或 .docx",
                    "The file lacks its part " + part + "; save it as .xlsx or .docx again");
        }
        InputStream bytes = new Measured(archive.getInputStream(entry));
        return new InputStreamReader(
                bytes, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private final class Measured extends FilterInputStream {
        Measured(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int got = in.read(target, from, length);
            unpacked += Math.max(0, got);
            Unpacked.checkRatio(name(), unpacked, packed);
            return got;
        }
    }
}
