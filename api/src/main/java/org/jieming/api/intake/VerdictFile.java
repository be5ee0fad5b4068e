package org.jieming.api.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.crs.Crs;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.Values;
import org.jieming.rule.Finding;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts of a file's rows, kept on disk by kind, so that memory stays small however long the file is. A page costs
 * what it shows, wherever it stands. Safe for use by several threads.
 */
public final class VerdictFile implements Closeable {
    /** Every so many lines the place in the file is remembered. */
    private static final int STRIDE = 64;
    /** Properties of one row whose old and new values are kept. */
    private static final int MOST_CHANGES = 20;

    private static final int MOST_CHARS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<Kind, Lines> lists = new EnumMap<>(Kind.class);
    private final Set<Long> movedRows = new HashSet<>();
    private boolean closed;

    /** Rows go into files in a folder that is there. */
    public VerdictFile(Path folder) {
        this.folder = folder;
    }

    /** Adds a verdict behind those of its kind. */
    public synchronized void add(RowVerdict verdict) {
        try {
            list(verdict.kind()).add(line(verdict));
        } catch (IOException full) {
            throw new UncheckedIOException("The verdicts cannot be kept", full);
        }
    }

    /** Takes rows that were judged new or changed for rejected after all. */
    public synchronized void reject(List<RowVerdict> refused) {
        refused.forEach(verdict -> {
            movedRows.add(verdict.row());
            add(verdict);
        });
    }

    /**
     * Hands over the verdicts of a kind in order.
     *
     * @param from how many of them to pass over first
     * @param visitor takes each with its place; false stops
     */
    public synchronized void each(Kind kind, long from, Visitor visitor) throws IOException {
        if (closed || !lists.containsKey(kind)) {
            return;
        }
        boolean mayHaveMoved = kind != Kind.REJECTED;
        lists.get(kind).each(from, (line, place) -> {
            ObjectNode verdict = (ObjectNode) JSON.readTree(line);
            boolean gone = mayHaveMoved && movedRows.contains(verdict.get("row").asLong());
            return gone || visitor.take(verdict, place);
        });
    }

    /** Takes one verdict. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Looks at it.
         *
         * @param verdict row, kind, name, id, changes, findings, shape (see {@link #shape})
         * @param place how many of its kind stand before it
         * @return whether to go on
         */
        boolean take(ObjectNode verdict, long place) throws IOException;
    }

    /** Takes the shape out of a verdict; null when it has none. */
    public static @Nullable Shape shape(ObjectNode verdict) {
        var wkb = verdict.remove("shape");
        return wkb == null ? null : Shape.fromWkb(Base64.getDecoder().decode(wkb.asText()), Crs.CGCS2000);
    }

    private Lines list(Kind kind) throws IOException {
        Lines known = lists.get(kind);
        if (known == null) {
            known = new Lines(folder.resolve(kind.text() + ".jsonl"));
            lists.put(kind, known);
        }
        return known;
    }

    private static byte[] line(RowVerdict verdict) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("row", verdict.row());
        json.put("kind", verdict.kind().text());
        json.put("name", verdict.name());
        verdict.item().ifPresent(id -> json.put("id", id.toString()));
        if (verdict.before() != null) {
            changes(json.putArray("changes"), verdict, verdict.before());
        }
        findings(json.putArray("findings"), verdict.findings());
        if (verdict.shape() != null) {
            json.put("shape", Base64.getEncoder().encodeToString(verdict.shape().toWkb()));
        }
        return JSON.writeValueAsBytes(json);
    }

    private static void changes(ArrayNode changes, RowVerdict verdict, ItemVersion before) {
        for (String field : verdict.changed()) {
            if (changes.size() == MOST_CHANGES) {
                return;
            }
            ObjectNode change = changes.addObject().put("field", field);
            var property = before.values().descriptor().property(field);
            if (property.isPresent()) {
                change.put("before", text(before.values(), property.get()));
                change.put("after", text(Objects.requireNonNull(verdict.values()), property.get()));
            }
        }
    }

    private static @Nullable String text(Values values, Property property) {
        String text = values.get(property.name())
                .map(value -> value instanceof List<?> many
                        ? String.join("|", many.stream().map(property::format).toList())
                        : property.format(value))
                .orElse(null);
        return text == null || text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS) + "…";
    }

    private static void findings(ArrayNode array, List<Finding> findings) {
        for (Finding finding : findings) {
            array.addObject()
                    .put("rule", finding.rule())
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("field", finding.field())
                    .put("zh", finding.sentence().zh())
                    .put("en", finding.sentence().en());
        }
    }

    /** Closes the files and removes them. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        for (Lines lines : lists.values()) {
            lines.close();
        }
        lists.clear();
    }

    private interface LineVisitor {
        boolean take(String line, long place) throws IOException;
    }

    /** Lines that are written behind one another and read from any of them. */
    private static final class Lines implements Closeable {
        private final Path file;
        private final java.io.OutputStream out;
        private long count;
        private long bytes;
        private long[] places = new long[16];

        Lines(Path file) throws IOException {
            this.file = file;
            this.out = new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        }

        void add(byte[] line) throws IOException {
            if (count % STRIDE == 0) {
                int at = Math.toIntExact(count / STRIDE);
                places = at < places.length ? places : Arrays.copyOf(places, at * 2);
                places[at] = bytes;
            }
            out.write(line);
            out.write('\n');
            bytes += line.length + 1;
            count++;
        }

        void each(long from, LineVisitor visitor) throws IOException {
            if (from >= count) {
                return;
            }
            out.flush();
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(places[(int) (from / STRIDE)]);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                long place = from - from % STRIDE;
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (place >= from && !visitor.take(line, place)) {
                        return;
                    }
                    place++;
                }
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(file);
        }
    }
}
