package org.jieming.naming;

import org.jieming.language.Bilingual;

/** How far a name must be unique (PNR Art. 9(7) and (8)). */
enum ScopeKind {
    COUNTRY("全国", "the country"),
    PROVINCE("同一个省级行政区域", "one province"),
    CITY("同一个地级行政区域", "one prefecture or city"),
    COUNTY("同一个县级行政区域", "one county"),
    BUILT_UP_AREA("同一个建成区", "one built-up area");

    private final Bilingual title;

    ScopeKind(String zh, String en) {
        this.title = Bilingual.of(zh, en);
    }

    /** What to tell people. */
    Bilingual title() {
        return title;
    }
}
