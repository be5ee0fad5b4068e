package org.jieming.api.auth;

import java.util.EnumSet;
import java.util.Set;
import org.jieming.register.ItemType;

/**
 * Who may use an operation.
 *
 * @param strangers whether it takes no account
 * @param members whether any account will do, even one without a role
 * @param roles the roles that may, one of them being enough
 * @param bound what it is confined to
 * @param sessionOnly whether a token does not open it
 */
public record Permission(boolean strangers, boolean members, Set<Role> roles, Bound bound, boolean sessionOnly) {

    /** What an operation is confined to. */
    public enum Bound {
        /** Nothing but what its answer shows each audience. */
        NONE,
        /** Items of a type that one of the visitor's roles keeps, in the division where she has it. */
        DIVISION,
        /** What the visitor began herself; administrators of the whole register see to everybody's. */
        OWNER
    }

    public Permission {
        roles = Set.copyOf(roles);
    }

    /** Anybody at all. */
    static final Permission EVERYBODY = new Permission(true, true, EnumSet.allOf(Role.class), Bound.NONE, false);
    /** Anybody with an account, about herself. */
    static final Permission MEMBERS = new Permission(false, true, EnumSet.allOf(Role.class), Bound.OWNER, false);
    /** As members, signed in by a person. */
    static final Permission MEMBERS_IN_PERSON =
            new Permission(false, true, EnumSet.allOf(Role.class), Bound.OWNER, true);

    /** Anybody with an account. */
    static final Permission STAFF = new Permission(false, true, EnumSet.allOf(Role.class), Bound.NONE, false);
    /** Who plans, for all. */
    static final Permission PLANNERS =
            new Permission(false, false, EnumSet.of(Role.PLANNER, Role.ADMINISTRATOR), Bound.NONE, false);

    private static final Set<Role> KEEPING = EnumSet.complementOf(EnumSet.of(Role.READER));

    /** Who keeps items of a type, where she does. */
    static final Permission KEEPERS = new Permission(false, false, KEEPING, Bound.DIVISION, false);
    /** Who keeps items of any type, on works of her own. */
    static final Permission KEEPERS_OWN = new Permission(false, false, KEEPING, Bound.OWNER, false);
    /** Who keeps items of any type, for all. */
    static final Permission KEEPERS_ALL = new Permission(false, false, KEEPING, Bound.NONE, false);
    /** Who keeps names, where she does; which of the steps of a proposal are hers is looked at when she takes one. */
    static final Permission NAME_KEEPERS =
            new Permission(false, false, EnumSet.copyOf(Role.keeping(ItemType.PLACE)), Bound.DIVISION, false);
    /** Who keeps divisions, where she does. */
    static final Permission DIVISION_KEEPERS =
            new Permission(false, false, EnumSet.of(Role.REVIEWER, Role.ADMINISTRATOR), Bound.DIVISION, false);
    /** Who inspects boundary lines or answers for those who do, where she does. */
    static final Permission OF_INSPECTIONS = new Permission(
            false, false, EnumSet.of(Role.INSPECTOR, Role.REVIEWER, Role.ADMINISTRATOR), Bound.DIVISION, false);
    /** Who inspects boundary lines, for the party where she does. */
    static final Permission INSPECTORS =
            new Permission(false, false, EnumSet.of(Role.INSPECTOR), Bound.DIVISION, false);
    /** Who sees to accounts, where she does; in person, so that a lost token makes no administrators. */
    static final Permission ADMINISTRATORS =
            new Permission(false, false, EnumSet.of(Role.ADMINISTRATOR), Bound.DIVISION, true);
    /** Who looks after the running service; a monitor's token will do. */
    static final Permission OPERATORS = new Permission(false, false, EnumSet.of(Role.ADMINISTRATOR), Bound.NONE, false);
    /** Who looks after the records of others' work, where she does. */
    static final Permission AUDITORS =
            new Permission(false, false, EnumSet.of(Role.ADMINISTRATOR, Role.REVIEWER), Bound.DIVISION, false);

    /** Whether a visitor may use it somewhere. */
    boolean allows(Visitor visitor) {
        if (visitor.isUnknown()) {
            return strangers;
        }
        return members || roles.stream().anyMatch(visitor::is);
    }
}
