/**
 * The statutory check of a proposed name: what it breaks of PNR Art. 9 and of the criteria for irregular names (大洋怪重),
 * against all names of the register in the legal scope of its kind.
 * Doors: {@link org.jieming.naming.NamingRules} (name to verdict), {@link org.jieming.naming.NameIndex} (names by characters,
 * sound and form, following the register revision by revision), {@link org.jieming.naming.ProposedName}, {@link
 * org.jieming.naming.DoubleEntries} (names entered twice, over the whole register), {@link org.jieming.naming.Respelling} (letters of a
 * name that changes), {@link org.jieming.naming.StatedUnits} (whether a place lies where it says).
 * Knows snapshots, parts and readings of names; nothing of workflow, HTTP or files. Immutable, thread-safe.
 * Trap: streets are unique in one built-up area, not in the county, and a homophone is never a reason to block (A-10 … A-14).
 */
@NullMarked
package org.jieming.naming;

import org.jspecify.annotations.NullMarked;
