/**
 * Names held against the rules: the check before a name is given, doubles and duplicates, candidates for clean-up, spelling
 * and codes. Door: {@link org.jieming.api.process.naming.NamingProcesses}; {@code NameBook} keeps the index of names by revision, and
 * {@code NameDoor} asks the same rules wherever a name is written.
 */
@NullMarked
package org.jieming.api.process.naming;

import org.jspecify.annotations.NullMarked;
