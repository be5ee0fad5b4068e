package org.jieming.filter;

import com.fasterxml.jackson.databind.JsonNode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A node of CQL2 JSON and where it stands, such as {@code /args/1}.
 *
 * @param node the node
 * @param path JSON pointer from the root of the filter
 * @param depth levels of expression above it
 */
record JsonPlace(JsonNode node, String path, int depth) implements Fault {
    @Override
    public Malformed because(Bilingual remedy) {
        String where = path.isEmpty() ? "/" : path;
        return new Malformed(
                "filter",
                node.toString(),
                Bilingual.of("位于 " + where + "：" + remedy.zh(), "At " + where + ": " + remedy.en()));
    }

    JsonPlace member(String name) {
        return new JsonPlace(node.path(name), path + "/" + name, depth);
    }

    JsonPlace element(int index) {
        return new JsonPlace(node.path(index), path + "/" + index, depth);
    }

    JsonPlace deeper() {
        if (depth > Literals.MAX_DEPTH) {
            throw new JsonPlace(node, "…", depth).because(Literals.tooDeep());
        }
        return new JsonPlace(node, path, depth + 1);
    }
}
