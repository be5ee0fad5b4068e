package org.jieming.api.auth;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jieming.api.http.Json;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemId;

/**
 * Somebody who may sign in. Its id stands in the journal as the author of what she wrote, so it is never given to anybody else:
 * an account is closed, not removed.
 *
 * @param id what she signs in with
 * @param name what people call her
 * @param hash what is kept of her password; empty when she has none
 * @param grants her roles and where
 * @param closed whether nobody may sign in with it any more
 */
public record Account(String id, String name, String hash, List<Grant> grants, boolean closed) {
    /** The longest name. */
    public static final int LONGEST_NAME = 60;

    /** Who did what was done on the machine itself, without an account. */
    static final String MACHINE = "local";

    static final int MOST_GRANTS = 50;
    private static final Pattern ID = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}._-]{1,39}");
    /** Authors of revisions that no account wrote. */
    private static final Set<String> TAKEN = Set.of(MACHINE, "seeds", "tester");

    public Account {
        grants = List.copyOf(grants);
        if (grants.size() > MOST_GRANTS) {
            throw new Malformed(
                    "grants",
                    Integer.toString(grants.size()),
                    Bilingual.format("最多 %d 项授权", "at most %d grants", MOST_GRANTS));
        }
    }

    /**
     * Reads the id of an account that is to be: as it will be kept, since whoever is given “Zhang” looks for it in lists and trails.
     *
     * @throws Malformed when it is none, or would be kept otherwise
     */
    public static String id(String text) {
        String id = typed(text);
        if (!ID.matcher(id).matches() || TAKEN.contains(id)) {
            throw new Malformed(
                    "id",
                    text,
                    Bilingual.of(
                            "账户名为 2 至 40 个汉字、小写字母、数字或 . _ -,且不能是 " + TAKEN,
                            "an account is 2 to 40 letters, digits or . _ - and none of " + TAKEN));
        }
        if (!id.equals(text.strip())) {
            throw new Malformed(
                    "id",
                    text,
                    Bilingual.of(
                            "账户名以小写半角字母记录:请写作 " + id + "(登录时不分大小写)",
                            "ids of accounts are kept in small letters: write " + id
                                    + " (signing in, case does not matter)"));
        }
        return id;
    }

    /** What somebody means who types an id, which may be none: full-width letters are letters. */
    static String typed(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    Account withHash(String other) {
        return new Account(id, name, other, grants, closed);
    }

    /** The same with another name and other grants. */
    public Account with(String otherName, List<Grant> otherGrants) {
        return new Account(id, otherName, hash, otherGrants, closed);
    }

    /**
     * The same with another password.
     *
     * @throws Malformed when it is too short or too long
     */
    public Account withPassword(String password) {
        return withHash(Passwords.hash(password));
    }

    Account asClosed() {
        return new Account(id, name, "", List.of(), true);
    }

    String json() {
        ObjectNode json = Json.object().put("name", name).put("hash", hash).put("closed", closed);
        ArrayNode all = json.putArray("grants");
        grants.forEach(grant -> {
            ObjectNode each = all.addObject().put("role", grant.role().word());
            grant.division().ifPresent(division -> each.put("division", division.toString()));
        });
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }

    static Account parse(String id, String text) {
        ObjectNode json = Json.read(text.getBytes(StandardCharsets.UTF_8), "account");
        List<Grant> grants = new ArrayList<>();
        json.path("grants")
                .forEach(each -> grants.add(new Grant(
                        Role.parse(each.path("role").asText()),
                        each.has("division")
                                ? Optional.of(ItemId.parse(each.get("division").asText()))
                                : Optional.empty())));
        return new Account(
                id,
                json.path("name").asText(),
                json.path("hash").asText(),
                grants,
                json.path("closed").asBoolean());
    }
}
