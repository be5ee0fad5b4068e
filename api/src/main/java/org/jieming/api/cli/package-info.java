/**
 * The command line: serve, import, export, analyse, verify, backup, restore. Every option is also an environment variable.
 * Door: {@link org.jieming.api.cli.Jieming}, the main class of the runnable jar.
 * Says results on standard output, progress and complaints on standard error, both in UTF-8 whatever the locale.
 * Exit codes: 0 done, 1 done with findings or refused by the rules, 2 wrong usage, 3 the environment (store, disk, port).
 * Trap: commands open the store themselves; an embedded file that a server holds is refused, go through HTTP then.
 */
@NullMarked
package org.jieming.api.cli;

import org.jspecify.annotations.NullMarked;
