package org.jieming.api.resource;

import org.jieming.api.process.naming.NameBook;
import org.jieming.standard.Standards;

/**
 * What holds where the bureau is: the tables that travel with the program, with its own in them.
 *
 * @param names the names of the register under its naming tables
 * @param standards its norms and targets
 */
public record LocalLaw(NameBook names, Standards standards) {}
