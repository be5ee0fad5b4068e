package org.jieming.api.style;

/** The two editions of OGC's style language that are written. */
public enum SldVersion {
    /** Styled Layer Descriptor 1.0.0 (OGC 02-070). */
    SLD_1_0,
    /** Styled Layer Descriptor 1.1.0 with Symbology Encoding 1.1.0 (OGC 05-078r4, 05-077r4). */
    SE_1_1
}
