package org.jieming.api.http;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.language.Bilingual;
import org.jieming.language.Nearest;

/** Refuses query parameters nobody asked for, because a misspelt filter that is ignored answers the wrong question. */
final class UnknownParameter {
    private UnknownParameter() {}

    static void refuse(Collection<String> given, Set<String> known) {
        refuse(given, known, Set.of());
    }

    static void refuse(Collection<String> given, Set<String> known, Set<String> more) {
        for (String name : given) {
            if (!known.contains(name) && !more.contains(name)) {
                Set<String> all = new TreeSet<>(known);
                all.addAll(more);
                throw Problem.of(ProblemType.UNKNOWN_PARAMETER, remedy(name, all))
                        .about(name, name);
            }
        }
    }

    private static Bilingual remedy(String name, Set<String> known) {
        if (name.equals("sortby")) {
            return Bilingual.of(
                    "不支持 sortby:条目按空间邻近的固定次序给出,翻页才能又快又不重不漏;请在客户端排序",
                    "sortby is not offered: items come in one fixed spatial order, so that every page costs the same and none is"
                            + " missed; sort at the client");
        }
        if (name.equals("offset") || name.equals("page")) {
            return Bilingual.of("不支持按序号翻页,请用 next 链接", "pages are not numbered: follow the 'next' link");
        }
        return Nearest.to(name, known)
                .map(nearest -> Bilingual.of("没有这个参数;最接近的是 " + nearest, "no such parameter; the nearest is " + nearest))
                .orElse(Bilingual.of("此资源没有查询参数", "this resource takes no query parameters"));
    }
}
