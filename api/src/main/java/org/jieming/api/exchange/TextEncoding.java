package org.jieming.api.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jieming.language.Bilingual;

/**
 * The encoding of a text file, found in the order byte order mark, what was stated, strict UTF-8, GB18030 (domain rule F-11).
 * The marks are no text in GB18030 or Big5 that anybody writes, so that a file that has one is not what was stated otherwise.
 *
 * @param charset how its characters are coded
 * @param mark length of the byte order mark in bytes, 0 to 3
 */
record TextEncoding(Charset charset, int mark) {
    static final Charset GB18030 = Charset.forName("GB18030");

    /** Finds the encoding; reads the whole file once when it has no mark and none was stated. O(bytes). */
    static TextEncoding of(Input input, Optional<Charset> stated, Notes notes) throws IOException {
        byte[] head = input.head(3);
        TextEncoding marked = byMark(head);
        if (marked.mark > 0) {
            stated.filter(charset -> !isOfKind(charset, marked.charset))
                    .ifPresent(charset -> notes.note(
                            "X-ENCODING",
                            Bilingual.of(
                                    "文件带有 " + marked.charset + " 标记，按此读取，未用指定的 " + charset,
                                    "The file has the mark of " + marked.charset + " and was read so, not as "
                                            + charset)));
            return marked;
        }
        if (stated.isPresent()) {
            return new TextEncoding(stated.get(), 0);
        }
        if (firstFault(input, StandardCharsets.UTF_8) < 0) {
            return marked;
        }
        long fault = firstFault(input, GB18030);
        if (fault >= 0) {
            throw Unreadable.file(
                    input.name(),
                    "byte " + fault,
                    "既不是 UTF-8 也不是 GB18030（GBK）文本；请另存为 UTF-8 或指明编码",
                    "Neither UTF-8 nor GB18030 (GBK) text; save it as UTF-8 or state its encoding");
        }
        notes.note("X-ENCODING", Bilingual.of("不是 UTF-8，按 GB18030（GBK）读取", "Not UTF-8: read as GB18030 (GBK)"));
        return new TextEncoding(GB18030, 0);
    }

    /** UTF-16 is stated without a byte order as often as with one. */
    private static boolean isOfKind(Charset stated, Charset marked) {
        return marked.name().startsWith(stated.name());
    }

    private static TextEncoding byMark(byte[] head) {
        int first = head.length > 1 ? (head[0] & 0xFF) << 8 | head[1] & 0xFF : 0;
        if (first == 0xEFBB && head.length > 2 && (head[2] & 0xFF) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (first == 0xFFFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return first == 0xFEFF
                ? new TextEncoding(StandardCharsets.UTF_16BE, 2)
                : new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    /** Where a file stops being valid in an encoding, in bytes, or -1. */
    private static long firstFault(Input input, Charset charset) throws IOException {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        long before = 0;
        try (InputStream from = input.open()) {
            boolean end = false;
            while (!end) {
                int got = from.read(bytes.array(), bytes.position(), bytes.remaining());
                end = got < 0;
                refuseNulls(bytes.array(), bytes.position(), got, input.name());
                bytes.position(bytes.position() + Math.max(0, got));
                bytes.flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), end);
                if (result.isError()) {
                    return before + bytes.position();
                }
                before += bytes.position();
                bytes.compact();
            }
        }
        return -1;
    }

    /** Neither UTF-8 nor GB18030 text has a null byte in it; gigabytes of them are not read to the end. */
    private static void refuseNulls(byte[] bytes, int from, int count, String name) {
        for (int i = from; i < from + count; i++) {
            if (bytes[i] == 0) {
                throw Unreadable.nulls(name);
            }
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** A reader behind the mark that throws {@link java.nio.charset.CharacterCodingException} at bytes that are no text. */
    Reader reader(InputStream bytes) throws IOException {
        bytes.skipNBytes(mark);
        return new InputStreamReader(bytes, strict(charset));
    }
}
