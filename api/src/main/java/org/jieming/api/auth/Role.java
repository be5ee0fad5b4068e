package org.jieming.api.auth;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;

/**
 * What somebody is in a division. Who keeps a type of item writes it in her division and sees all of it there; everybody
 * with an account sees what is internal, everywhere.
 */
public enum Role {
    /** Reads what is internal. */
    READER("查阅人员", "Reader"),
    /** 地名: names, their signs, and the roads and estates that bear them. */
    PLACE_NAME_OFFICER(
            "地名管理员", "Place-name officer", ItemType.PLACE, ItemType.ROAD, ItemType.RESIDENTIAL_AREA, ItemType.SIGN),
    /** Approves names and boundaries, and keeps the divisions themselves. */
    REVIEWER(
            "审核人员",
            "Reviewer",
            ItemType.PLACE,
            ItemType.ROAD,
            ItemType.RESIDENTIAL_AREA,
            ItemType.SIGN,
            ItemType.DIVISION,
            ItemType.BOUNDARY_LINE,
            ItemType.BOUNDARY_MARKER),
    /** 殡葬, 养老: facilities, who needs them, and what stands in their way. */
    PLANNER(
            "规划人员",
            "Planner",
            ItemType.CEMETERY,
            ItemType.FACILITY,
            ItemType.RESIDENTIAL_AREA,
            ItemType.POPULATION_CELL,
            ItemType.CONSTRAINT_ZONE),
    /** 联检: boundary lines and their markers. */
    INSPECTOR("界线联检人员", "Inspector", ItemType.BOUNDARY_LINE, ItemType.BOUNDARY_MARKER),
    /** Everything, accounts included. */
    ADMINISTRATOR("系统管理员", "Administrator", ItemType.values());

    private final Bilingual title;
    private final Set<ItemType> kept;

    Role(String zh, String en, ItemType... kept) {
        this.title = Bilingual.of(zh, en);
        this.kept = kept.length == 0 ? EnumSet.noneOf(ItemType.class) : EnumSet.copyOf(Arrays.asList(kept));
    }

    /** The word on the wire, for example {@code place-name-officer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /** Those that keep items of a type. */
    public static Set<Role> keeping(ItemType type) {
        return Arrays.stream(values()).filter(role -> role.keeps(type)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it keeps items of a type. */
    public boolean keeps(ItemType type) {
        return kept.contains(type);
    }

    /**
     * Finds a role by its word.
     *
     * @throws Malformed when there is no such role; the remedy lists them
     */
    public static Role parse(String text) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    String known = Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
                    return new Malformed("role", text, Bilingual.of("角色应为以下之一:" + known, "a role is one of: " + known));
                });
    }
}
