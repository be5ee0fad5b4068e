package org.jieming.proposal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jieming.language.Bilingual;

/** What kind of body approves (PNR Art. 13): it decides where the name is filed and from when announcing is counted. */
public enum Approver {
    GOVERNMENT("县级以上地方人民政府", "Local government, county or higher", "上一级人民政府", "the government one level up"),
    PLACE_NAME_AUTHORITY(
            "地方人民政府地名行政主管部门", "Local place-name authority", "上一级地名行政主管部门", "the place-name authority one level up"),
    OTHER_DEPARTMENT(
            "地方其他有关部门", "Another local department", "同级地名行政主管部门", "the place-name authority of the same level"),
    STATE_DEPARTMENT("国务院有关部门", "A department of the State Council", "国务院", "the State Council");

    private final Bilingual title;
    private final Bilingual filedWith;

    Approver(String zh, String en, String withZh, String withEn) {
        this.title = Bilingual.of(zh, en);
        this.filedWith = Bilingual.of(withZh, withEn);
    }

    /** The word on the wire, for example {@code other-department}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /** With whom the name is filed. */
    public Bilingual filedWith() {
        return filedWith;
    }

    /** Whether the days to announce are counted from the approval; otherwise from the filing (PNR Art. 14; A-22). */
    public boolean announcesFromApproval() {
        return this == GOVERNMENT || this == PLACE_NAME_AUTHORITY;
    }

    /** The kind of that word; empty when there is none. */
    public static Optional<Approver> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
