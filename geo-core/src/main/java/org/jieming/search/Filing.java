package org.jieming.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jieming.register.ItemVersion;

/** Gathers the names and codes of versions. O(n log n). */
final class Filing {
    private final Entries named = new Entries();
    private final Entries coded = new Entries();

    private Filing() {}

    /** Files versions under all their names and codes. */
    static Segment segment(Collection<ItemVersion> versions, Names names) {
        Filing filing = new Filing();
        versions.parallelStream().map(version -> Borne.of(version, names)).forEachOrdered(filing::add);
        return new Segment(filing.named.ordered(), filing.coded.ordered(), names);
    }

    /** The names and codes that a version bears. */
    private record Borne(ItemVersion version, List<Name> names) {
        static Borne of(ItemVersion version, Names names) {
            List<Name> borne = new ArrayList<>(2);
            int standing = Standing.of(version);
            names.each(version, (property, kind, text, sounds) -> {
                int rank = Standing.rank(standing, kind, text.length());
                borne.add(new Name(property, kind == NameKind.CODE, new Entries.Text(text, sounds, rank)));
            });
            return new Borne(version, borne);
        }
    }

    private record Name(int property, boolean isCode, Entries.Text text) {}

    private void add(Borne borne) {
        for (Name name : borne.names()) {
            (name.isCode() ? coded : named).add(borne.version(), name.property(), name.text());
        }
    }
}
