package org.jieming.api.resource;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieming.api.auth.Jurisdiction;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Request;
import org.jieming.api.http.RestrictedPoints;
import org.jieming.api.map.Onlooker;
import org.jieming.api.process.Sight;
import org.jieming.gazetteer.SignedName;
import org.jieming.population.SmallCounts;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * What a reader may see (census form 密级; domain rule F-20): everybody what is public, every account what is internal, and
 * who keeps an item all of it. What is secret now is not shown as it was before it became so.
 */
public final class View implements Sight {
    private final Visitor visitor;
    private final Jurisdiction jurisdiction;
    private final Snapshot present;
    private final LocalDate today;
    private final Clearance clearance;
    private final Withholding withholding;

    private View(Visitor visitor, Snapshot present, LocalDate today, RestrictedPoints restrictedPoints) {
        this.visitor = visitor;
        this.present = present;
        this.today = today;
        this.jurisdiction = Jurisdiction.of(visitor, present, today);
        this.clearance = new Clearance(visitor, jurisdiction);
        this.withholding = new Withholding(clearance, restrictedPoints);
    }

    /** What the sender of a request may see, by the divisions as they now are. */
    public static View of(Request request, Snapshot present, LocalDate today) {
        return of(Visitor.of(request), present, today, request.settings().restrictedPoints());
    }

    /** What a visitor may see, for work that goes on after her request was answered. */
    public static View of(Visitor visitor, Snapshot present, LocalDate today, RestrictedPoints restrictedPoints) {
        return new View(visitor, present, today, restrictedPoints);
    }

    /** What everybody with an account may see, even one without a role. */
    public static View ofMembers(Snapshot present, LocalDate today, RestrictedPoints restrictedPoints) {
        return new View(Visitor.MEMBER, present, today, restrictedPoints);
    }

    /** Everything, for what the service does by itself. */
    public static View ofService(Snapshot present, LocalDate today) {
        return new View(Visitor.SERVICE, present, today, RestrictedPoints.ROUNDED);
    }

    /** The day on which she looks. */
    LocalDate today() {
        return today;
    }

    /** What she keeps. */
    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    /** The widest audience whose properties she may see on some item of a type. */
    public Audience most(ItemType type) {
        return Clearance.most(visitor, type);
    }

    /** Whether she may see the property on some item of a type. */
    public boolean mayShow(ItemType type, Property property) {
        return Clearance.mayShow(visitor, type, property);
    }

    /** Whether all items of a type are shown to her alike. */
    public boolean isEven(ItemType type) {
        return !jurisdiction.keeps(type) || jurisdiction.keepsAll(type);
    }

    /** The widest audience to which she belongs for one item. */
    public Audience clearance(ItemVersion version) {
        return clearance.of(version);
    }

    @Override
    public boolean sees(Property property) {
        return property.audience().compareTo(clearance.whateverTheItem()) <= 0;
    }

    /** Whether the value of a property of an item may be shown. */
    public boolean sees(Property property, ItemVersion version) {
        boolean isOpen =
                property.audience() == Audience.PUBLIC || property.audience().compareTo(clearance(version)) <= 0;
        return isOpen && (seesSmallCounts() || !SmallCounts.hides(property.name(), version));
    }

    /** Of fewer than five people only those are told who have an account. */
    @Override
    public boolean seesSmallCounts() {
        return !visitor.isUnknown();
    }

    /** Whether values of some items of a type may be withheld from her that she is told of others. */
    public boolean withholdsSomeOf(ItemType type) {
        return !seesSmallCounts() && !SmallCounts.of(type).isEmpty();
    }

    /** Whether some items of a type may be hidden. */
    public boolean hidesSomeOf(ItemType type) {
        return Restricted.items(type) && !jurisdiction.keepsAll(SignedName.decides(type));
    }

    @Override
    public boolean sees(ItemVersion version) {
        if (!hidesSomeOf(version.type())) {
            return true;
        }
        return sees(version, needed(version)) && seesNamed(version);
    }

    @Override
    public boolean keepsSome(ItemType type) {
        return jurisdiction.keeps(type);
    }

    @Override
    public boolean keeps(ItemVersion version) {
        return jurisdiction.holds(version);
    }

    /** Whether everybody with an account may see an item: what is written down for others to read speaks of such alone. */
    public boolean isForEveryMember(ItemVersion version) {
        return !Restricted.items(version.type())
                || needed(version) != Audience.RESTRICTED
                        && SignedName.audience(present, version) != Audience.RESTRICTED;
    }

    private boolean seesNamed(ItemVersion version) {
        if (version.type() != ItemType.SIGN) {
            return true;
        }
        return SignedName.isOfNothing(present, version)
                ? clearance(version) == Audience.RESTRICTED
                : SignedName.of(present, version).allMatch(this::sees);
    }

    private Audience needed(ItemVersion version) {
        Audience now = present.timeline(version.type(), version.id())
                .last()
                .map(ItemVersion::audience)
                .orElse(Audience.PUBLIC);
        return now.compareTo(version.audience()) > 0 ? now : version.audience();
    }

    private boolean sees(ItemVersion version, Audience needed) {
        return needed == Audience.PUBLIC || needed.compareTo(clearance(version)) <= 0;
    }

    /**
     * Which of the versions that a snapshot believes she may see. In the present a version without end is the last of its
     * item, so that a page of them costs no look-up beside.
     */
    public Predicate<ItemVersion> among(Snapshot snapshot) {
        return snapshot == present
                ? version -> version.valid().isOpen()
                        ? sees(version, version.audience()) && seesNamed(version)
                        : sees(version)
                : this::sees;
    }

    /** Whether authors are shown: the officers' names are not public. */
    boolean seesAuthors() {
        return !visitor.isUnknown();
    }

    /** Whether nothing is hidden from her, so that she may read what was written about any item. */
    public boolean seesAll() {
        return clearance.isForAll();
    }

    /** Whether positions of some items of a type are shown coarsely. */
    public boolean coarsensSomeOf(ItemType type) {
        return withholding.coarsensSomeOf(type);
    }

    @Override
    public @Nullable Shape shape(ItemVersion version) {
        return withholding.shape(version);
    }

    @Override
    public ItemVersion shown(ItemVersion version) {
        return withholding.shown(version);
    }

    /** A version without figures of fewer people than she is told of. */
    public ItemVersion told(ItemVersion version) {
        return withholding.told(version);
    }

    @Override
    public ItemVersion reckoned(ItemVersion version) {
        return withholding.reckoned(version);
    }

    /** Whether an answer may be kept by caches that several people share. */
    public String cacheControl() {
        return cacheControl(visitor);
    }

    /** Whether an answer to a visitor may be kept by caches that several people share. */
    public static String cacheControl(Visitor visitor) {
        return visitor.isUnknown() ? "no-cache" : "private, no-cache";
    }

    /** As whom she looks at the map of the present. */
    public Onlooker onlooker() {
        return visitor.isUnknown() ? Onlooker.anybody(present) : new Insider(this);
    }

    /** What she keeps of some types as a text: views with the same text show their items alike. */
    String kept(Collection<ItemType> types) {
        return visitor.grants().stream()
                .filter(grant -> types.stream().anyMatch(grant.role()::keeps))
                .map(grant -> grant.role().word() + "@"
                        + grant.division().map(Object::toString).orElse("*"))
                .sorted()
                .collect(Collectors.joining(",", "account:", ""));
    }

    /** Two views that show the same have the same text: it takes part in the tags of answers. */
    @Override
    public String toString() {
        return visitor.isUnknown() ? "public" : kept(List.of(ItemType.values()));
    }
}
