/**
 * What the service counts about itself, in the words of Prometheus.
 * Door: {@link org.jieming.api.metric.Metrics}; whoever has something to tell hands in a number or a way to ask for one.
 * Must not know HTTP, the register or the map: the wiring tells it what to ask.
 * Assumes that labels come from closed sets (operations of the menu, status codes), never from what a client sends.
 * Trap: a label taken from a path or a name makes a new series for each, until memory ends.
 */
@NullMarked
package org.jieming.api.metric;

import org.jspecify.annotations.NullMarked;
