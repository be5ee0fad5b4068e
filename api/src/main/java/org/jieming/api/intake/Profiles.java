package org.jieming.api.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieming.api.store.Documents;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;

/** The mappings kept under names, beside the register in its store. */
public final class Profiles {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._()()-]{1,80}");

    private final Documents documents;

    /** The profiles of a store. */
    public Profiles(Documents documents) {
        this.documents = documents;
    }

    /**
     * A profile as it is kept.
     *
     * @param profile what it says
     * @param version grows with every write
     */
    public record Kept(Profile profile, long version) {}

    /** All of them, by name. */
    public Map<String, Kept> all() {
        Map<String, Kept> all = new LinkedHashMap<>();
        documents.all(Profile.KIND).forEach((name, document) -> all.put(name, kept(document)));
        return all;
    }

    /** The profile of that name. */
    public Optional<Kept> find(String name) {
        return documents.get(Profile.KIND, name).map(Profiles::kept);
    }

    /**
     * The profile of that name for a type.
     *
     * @throws Malformed when there is none, or it is for another type
     */
    public Profile get(String name, ItemType type) {
        Profile found = find(name)
                .map(Kept::profile)
                .orElseThrow(() -> new Malformed("profile", name, Bilingual.of("没有这个方案", "no such profile")));
        ItemType itsOwn = found.mapping().type();
        if (itsOwn != type) {
            throw new Malformed(
                    "profile", name, Bilingual.of("该方案用于 " + itsOwn.id(), "that profile is for " + itsOwn.id()));
        }
        return found;
    }

    /**
     * Keeps a profile under a name, in place of the one there is.
     *
     * @return whether there was none
     * @throws Malformed when the name is none
     */
    public boolean keep(String name, Profile profile) {
        if (!NAME.matcher(name).matches()) {
            throw new Malformed(
                    "name",
                    name,
                    Bilingual.of("1 至 80 个字母、汉字、数字、空格或 . _ - 括号", "1 to 80 letters, digits, spaces or . _ - ()"));
        }
        while (true) {
            long version = documents
                    .get(Profile.KIND, name)
                    .map(Documents.Document::version)
                    .orElse(0L);
            if (documents.put(Profile.KIND, name, profile.toJson(), version).isPresent()) {
                return version == 0;
            }
        }
    }

    /** Forgets a profile; false when there was none. */
    public boolean remove(String name) {
        while (true) {
            Optional<Documents.Document> found = documents.get(Profile.KIND, name);
            if (found.isEmpty()) {
                return false;
            }
            if (documents.remove(Profile.KIND, name, found.get().version())) {
                return true;
            }
        }
    }

    /**
     * What the columns of a file mean: as a profile says, else as the headers let guess; and over that what a person says.
     *
     * @param profile the profile to use, if any
     * @param stated column to destination, as {@link Mapping#texts()} writes them; a property stated here leaves the column
     *     it was guessed for
     * @throws Malformed when a destination is unknown or named twice, or a column is not in the file
     */
    public static Mapping mapping(
            ItemType type, java.util.List<String> columns, Optional<Profile> profile, Map<String, String> stated) {
        Map<String, String> texts = new LinkedHashMap<>(profile.map(Profile::mapping)
                .orElseGet(() -> Mapping.guess(type, columns))
                .texts());
        stated.forEach((column, text) -> {
            if (!columns.contains(column)) {
                throw new Malformed(
                        "mapping",
                        column,
                        Bilingual.of(
                                "文件中没有这一列;现有:" + String.join("、", columns),
                                "the file has no such column; there are: " + String.join(", ", columns)));
            }
            texts.replaceAll((other, known) ->
                    !stated.containsKey(other) && known.equals(text) ? Destination.Part.IGNORE.text() : known);
            texts.put(column, text);
        });
        return Mapping.parse(type, texts);
    }

    /** The system of a file's coordinates: as stated, else as the profile says, else as the file does. */
    public static Optional<SourceSystem> system(Optional<String> stated, Optional<Profile> profile) {
        return stated.map(SourceSystem::parse).or(() -> profile.flatMap(Profile::system));
    }

    private static Kept kept(Documents.Document document) {
        return new Kept(Profile.parse(document.json()), document.version());
    }
}
