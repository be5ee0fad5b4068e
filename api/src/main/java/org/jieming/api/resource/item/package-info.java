/**
 * Collections and their items: read by OGC API – Features Parts 1 to 4 and along both axes of time, written, followed through their past,
 * taken away as files, known for ever by their identity. Door: {@link org.jieming.api.resource.item.ItemResources}.
 * Trap: whoever writes has asked {@code SecondPerson}; a property hidden from a reader must be hidden from her filters too.
 */
@NullMarked
package org.jieming.api.resource.item;

import org.jspecify.annotations.NullMarked;
