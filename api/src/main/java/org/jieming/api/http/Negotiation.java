package org.jieming.api.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jspecify.annotations.Nullable;

/** Chooses the media type of an answer: parameter {@code f} first, then {@code Accept} (RFC 9110 section 12.5.1). */
final class Negotiation {
    private Negotiation() {}

    /**
     * The media type to answer with.
     *
     * @param offered what the resource offers, its own choice first
     * @param f the value of parameter {@code f}
     * @param accept the {@code Accept} header, or null
     * @throws Malformed for a value of {@code f} that is not offered
     * @throws Problem 406 when nothing accepted is offered
     */
    static Media choose(List<Media> offered, Optional<String> f, @Nullable String accept) {
        if (f.isPresent()) {
            return byShortName(offered, f.get());
        }
        if (accept == null || accept.isBlank() || accept.equals("*/*")) {
            return offered.get(0);
        }
        List<Weighted.Choice> ranges = Weighted.of(accept);
        Media best = offered.get(0);
        double most = 0;
        for (Media media : offered) {
            double weight = weight(media, ranges);
            if (weight > most) {
                best = media;
                most = weight;
            }
        }
        if (most == 0) {
            throw notAcceptable(offered, accept);
        }
        return best;
    }

    /** The weight of the range that fits most closely; 0 when none does. */
    private static double weight(Media media, List<Weighted.Choice> ranges) {
        int closest = -1;
        double weight = 0;
        for (Weighted.Choice range : ranges) {
            int fit = media.fit(range.value());
            if (fit > closest) {
                closest = fit;
                weight = range.weight();
            }
        }
        return weight;
    }

    private static Media byShortName(List<Media> offered, String f) {
        return offered.stream()
                .filter(media -> media.shortName().equals(f) || media.type().equals(f))
                .findFirst()
                .orElseThrow(() -> {
                    String names = offered.stream().map(Media::shortName).collect(Collectors.joining("、"));
                    return new Malformed(
                            "f",
                            f,
                            Bilingual.of("此资源可用的格式:" + names, "this resource offers: " + names.replace("、", ", ")));
                });
    }

    private static Problem notAcceptable(List<Media> offered, String accept) {
        String types = offered.stream().map(Media::type).collect(Collectors.joining(", "));
        return Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "此资源提供的格式:" + types + ";也可以用参数 f 指定",
                        "This resource offers " + types + "; parameter f chooses as well")
                .about("Accept", accept.length() > 200 ? accept.substring(0, 200) + "…" : accept);
    }
}
