package org.jieming.api.http;

/** What the public is told of a point whose place is not public (domain rule F-20). */
public enum RestrictedPoints {
    /** Its place to three decimals of a degree, about 100 m. */
    ROUNDED,
    /** That it exists, not where. */
    WITHHELD
}
