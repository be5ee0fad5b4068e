package org.jieming.api.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The Linked Places format, versions 1.0 to 1.3 (GeoJSON-T as JSON-LD, github.com/LinkedPasts/linked-places-format), feature by
 * feature. What this service wrote has the versions of each item beside what the format makes of them, in layers called as its
 * collections, and is read from these, a row for each; of what others wrote that alone is read which stands there. Memory: a feature.
 */
final class LinkedPlacesSource implements Source {
    private static final Pattern SIGNS =
            Pattern.compile("linkedplaces-context|\"names\"\\s*:\\s*\\[\\s*\\{[^{}]*\"toponym\"");

    private final Counting bytes;
    private final LinkedFeature feature;
    private final GeoJsonWalk walk;
    private final Notes notes;
    private final About about;
    private final boolean isOurs;
    private final Deque<SourceRow> rows = new ArrayDeque<>();

    private LinkedPlacesSource(Input input, TextEncoding encoding, About about, boolean isOurs, Notes notes)
            throws IOException {
        this.isOurs = isOurs;
        this.notes = notes;
        this.about = about;
        this.bytes = new Counting(input.open(), input.size());
        this.feature = new LinkedFeature(input.name(), notes);
        this.walk = new GeoJsonWalk(encoding.reader(bytes), input.name(), feature);
    }

    /** Whether JSON that begins so is in this format: it names its context, or a feature with toponyms. */
    static boolean begins(byte[] head) {
        return SIGNS.matcher(new String(head, StandardCharsets.UTF_8)).find();
    }

    static LinkedPlacesSource open(Input input, ReadOptions options, Notes notes) throws IOException {
        TextEncoding encoding = TextEncoding.of(input, options.charset(), notes);
        LinkedFeature first = new LinkedFeature(input.name(), new Notes());
        Map<String, Set<String>> layers = layers(input, encoding, first);
        String layer = options.layer()
                .filter(layers::containsKey)
                .orElse(layers.keySet().stream().findFirst().orElse(LinkedFeature.PLACES));
        About about = new About(
                FileFormat.GEOJSON,
                layer,
                layers.isEmpty() ? List.of(layer) : List.copyOf(layers.keySet()),
                List.copyOf(layers.getOrDefault(layer, Set.of())),
                Optional.empty(),
                Optional.of(encoding.charset().name()));
        notes.note(
                "X-LINKED",
                Bilingual.of(
                        "按 Linked Places 格式读取，图层“" + layer + "”；文件中的图层：" + String.join("、", about.layers()),
                        "Read as Linked Places, layer \"" + layer + "\"; layers of the file: "
                                + String.join(", ", about.layers())));
        return new LinkedPlacesSource(input, encoding, about, first.areAllOurs(), notes);
    }

    /** The columns of each layer, in the order in which they are met: the first pass. */
    private static Map<String, Set<String>> layers(Input input, TextEncoding encoding, LinkedFeature feature)
            throws IOException {
        Map<String, Set<String>> layers = new LinkedHashMap<>();
        try (GeoJsonWalk walk = new GeoJsonWalk(encoding.reader(input.open()), input.name(), feature)) {
            while (walk.next()) {
                for (LinkedFeature.Row row : feature.rows()) {
                    Set<String> columns = layers.computeIfAbsent(row.layer(), none -> new LinkedHashSet<>());
                    columns.addAll(row.cells().keySet());
                    if (columns.size() >= Limits.COLUMNS) {
                        throw Unreadable.limit(input.name(), "不同属性的个数", "different properties", Limits.COLUMNS);
                    }
                }
            }
        }
        return layers;
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        while (rows.isEmpty() && walk.next()) {
            for (LinkedFeature.Row row : feature.rows()) {
                if (row.layer().equals(about.layer())) {
                    rows.add(row.under(about.columns(), walk.features()));
                }
            }
        }
        return rows.poll();
    }

    /** What this service wrote is told whole; others leave out what the format has no place for. */
    @Override
    public boolean isWhole() {
        return isOurs;
    }

    @Override
    public List<Following> followings() {
        return feature.followings();
    }

    @Override
    public double progress() {
        return bytes.progress();
    }

    @Override
    public void close() throws IOException {
        walk.close();
    }
}
