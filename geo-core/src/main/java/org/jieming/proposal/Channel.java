package org.jieming.proposal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jieming.language.Bilingual;

/** Where a name is announced to everybody (地名备案公告管理办法(试行); A-23), the national database among them. */
public enum Channel {
    GOVERNMENT_WEBSITE("政府网站", "Government website"),
    NEW_MEDIA("新媒体", "New media"),
    SERVICE_PLATFORM("服务平台", "Service platform"),
    NEWSPAPER("报刊", "Newspaper"),
    BROADCAST("广播电视", "Radio and television"),
    NATIONAL_DATABASE("中国·国家地名信息库", "National place-name database");

    private final Bilingual title;

    Channel(String zh, String en) {
        this.title = Bilingual.of(zh, en);
    }

    /** The word on the wire, for example {@code government-website}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /** The channel of that word; empty when there is none. */
    public static Optional<Channel> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
