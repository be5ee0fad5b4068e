package org.jieming.api.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.exchange.Source;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Edit;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;

/**
 * What a file of several layers brings of another type before the items that it is about: places lie in divisions, and a file that
 * tells both comes in as one revision, its places judged on the register with its divisions.
 */
public final class Beforehand {
    private final Path file;
    private final String name;
    private final ReadOptions reading;

    /**
     * A file.
     *
     * @param name what its sender calls it
     * @param reading how it is to be read
     */
    public Beforehand(Path file, String name, ReadOptions reading) {
        this.file = file;
        this.name = name;
        this.reading = reading;
    }

    /** How the rows of the items that come first are judged. */
    @FunctionalInterface
    public interface Judge {
        /** Judges a source to its end. */
        Plan of(Source source) throws IOException;
    }

    /**
     * What it brings of a type.
     *
     * @param judge judges the rows of that layer
     * @throws Malformed about {@code with} when the file has no such layer
     */
    public Plan plan(ItemType type, Judge judge) throws IOException {
        try (Source source = Source.open(file, name, reading.withLayer(type.collection()))) {
            if (!source.about().layer().equals(type.collection())) {
                throw new Malformed(
                        "with",
                        type.id(),
                        Bilingual.of(
                                "文件中没有图层“" + type.collection() + "”;有:"
                                        + String.join("、", source.about().layers()),
                                "the file has no layer \"" + type.collection() + "\"; it has: "
                                        + String.join(", ", source.about().layers())));
            }
            return judge.of(source);
        }
    }

    /** The register as a plan leaves it; as it is where its rules refuse that, or nothing is planned. */
    public static Snapshot after(Snapshot register, Optional<Plan> plan, Instant now) {
        return plan.filter(each -> !each.changes().isEmpty())
                .map(each -> register.draft(each.changeSet("dry-run", "", Optional.empty()), now))
                .filter(Edit.Applied.class::isInstance)
                .map(edit -> ((Edit.Applied) edit).after())
                .orElse(register);
    }
}
