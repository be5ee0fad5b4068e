package org.jieming.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a name into the words it is spelled in (PN-PINYIN rules 1–7, 14–17; A-29 … ): the chunks it
 * hands out make up the name again. One rule per kind of name; streets have a class of their own.
 */
final class WordCut {
    private static final int MODIFIED = 2;
    private static final int LONG = 4;
    private static final String DIVISION_ENDS = "省市县";
    private static final Pattern FIGURES = Pattern.compile("[0-9０-９]+");
    private static final Pattern BUILDING = Pattern.compile("(.*?)([" + Numerals.CHARACTERS + "]+)(号楼|号院|号|栋|幢|座)");

    private final GenericParts generics;
    private final WordLists words;
    private final StreetCut streets;

    WordCut(GenericParts generics, WordLists words) {
        this.generics = generics;
        this.words = words;
        this.streets = new StreetCut(generics, words);
    }

    List<Chunk> cut(String name, Entity entity, String region) {
        Optional<String> minority = words.minority(name, region);
        if (minority.isPresent()) {
            return List.of(Chunk.written(name, minority.get()));
        }
        return switch (entity) {
            case STREET -> street(name, region);
            case SETTLEMENT -> settlement(name, region);
            case DIVISION -> division(name, region);
            case NATURE -> nature(name, region);
            case ESTATE -> building(name, this::estate);
            case SITE -> building(name, this::site);
        };
    }

    /** The number of a building is a code, in digits: 幸福/花园/1/号楼, and 3/号楼 of a building that is named so alone. */
    private static List<Chunk> building(String name, Function<String, List<Chunk>> cut) {
        Matcher numbered = BUILDING.matcher(name);
        Optional<String> digits = numbered.matches() ? Numerals.digits(numbered.group(2)) : Optional.empty();
        if (digits.isEmpty()) {
            return cut.apply(name);
        }
        String before = numbered.group(1);
        List<Chunk> chunks = new ArrayList<>(before.isEmpty() ? List.of() : cut.apply(before));
        chunks.add(Chunk.written(numbered.group(2), digits.get()));
        chunks.add(Chunk.read(numbered.group(3)));
        return chunks;
    }

    /** A street with the name of a minority language keeps its spelling, where that holds. */
    private List<Chunk> street(String name, String region) {
        Optional<GenericPart> generic = generics.endOf(name, Entity.STREET);
        return generic.flatMap(part -> words.minority(without(name, part), region)
                        .map(letters -> with(List.of(Chunk.written(without(name, part), letters)), part)))
                .orElseGet(() -> begun(streets.cut(name), region));
    }

    /** The same before a direction or an ordinal: Hohhot/Dōngjiē, Ürümqi/1/Lù. */
    private List<Chunk> begun(List<Chunk> chunks, String region) {
        List<Chunk> all = new ArrayList<>(chunks);
        words.minority(all.get(0).characters(), region)
                .ifPresent(letters -> all.set(0, Chunk.written(all.get(0).characters(), letters)));
        return all;
    }

    /** settlements are joined, unless they end with a generic part that is none of villages, such as 社区. */
    private List<Chunk> settlement(String name, String region) {
        Optional<GenericPart> generic = generics.endOf(name, Entity.SETTLEMENT);
        if (generic.isPresent() && generic.get().list().equals("settlement-split")) {
            return with(specific(without(name, generic.get()), region), generic.get());
        }
        return List.of(Chunk.read(name));
    }

    private List<Chunk> division(String name, String region) {
        Optional<GenericPart> generic = generics.endOf(name, Entity.DIVISION);
        if (generic.isEmpty()) {
            return specific(name, region);
        }
        String rest = without(name, generic.get());
        List<Chunk> groups = new ArrayList<>();
        if (takesGroups(generic.get())) {
            rest = takeGroups(rest, groups);
        }
        List<Chunk> chunks = new ArrayList<>(rest.isEmpty() ? List.of() : specific(rest, region));
        chunks.addAll(groups);
        generic.get().words().forEach(word -> chunks.add(Chunk.read(word)));
        return chunks;
    }

    private static boolean takesGroups(GenericPart generic) {
        return generic.text().startsWith("自治")
                || generic.text().startsWith("民族")
                || generic.text().equals("区");
    }

    /** Names of ethnic groups stand alone, each in full (circular on spelling, item 6). */
    private String takeGroups(String text, List<Chunk> groups) {
        String rest = text;
        for (Optional<Chunk> group = words.ethnicAtEnd(rest);
                group.isPresent() && (rest.length() > group.get().characters().length() || groups.isEmpty());
                group = words.ethnicAtEnd(rest)) {
            groups.add(0, group.get());
            rest = rest.substring(0, rest.length() - group.get().characters().length());
        }
        return rest;
    }

    private List<Chunk> nature(String name, String region) {
        Optional<GenericPart> generic = generics.endOf(name, Entity.NATURE);
        if (generic.isEmpty()) {
            return specific(name, region);
        }
        String rest = without(name, generic.get());
        if (FIGURES.matcher(rest).matches()) {
            return with(List.of(Chunk.written(rest, Numerals.narrow(rest))), generic.get());
        }
        return with(ordinalFirst(rest, region), generic.get());
    }

    /** 第二/松花/江: an ordinal before a specific part of two or more syllables stands alone. */
    private List<Chunk> ordinalFirst(String rest, String region) {
        int at = 1;
        while (rest.startsWith("第") && at < rest.length() && Numerals.CHARACTERS.indexOf(rest.charAt(at)) >= 0) {
            at++;
        }
        if (at > 1 && rest.length() - at >= MODIFIED) {
            return List.of(Chunk.read(rest.substring(0, at)), Chunk.read(rest.substring(at)));
        }
        return specific(rest, region);
    }

    private List<Chunk> estate(String name) {
        return generics.endOf(name, Entity.ESTATE)
                .map(generic -> with(
                        List.of(Chunk.read(without(name, generic).isEmpty() ? name : without(name, generic))), generic))
                .map(chunks -> streets.withModifiers(chunks))
                .orElseGet(() -> List.of(Chunk.read(name)));
    }

    private List<Chunk> site(String name) {
        Optional<GenericPart> generic = generics.endOf(name, Entity.SITE);
        if (generic.isEmpty()) {
            return List.of(Chunk.read(name));
        }
        String rest = without(name, generic.get());
        if (FIGURES.matcher(rest).matches()) {
            return with(List.of(Chunk.written(rest, Numerals.narrow(rest))), generic.get());
        }
        List<Chunk> before = rest.length() >= LONG || words.isPlaceWord(rest.substring(0, Math.min(2, rest.length())))
                ? longName(rest)
                : List.of(Chunk.read(rest));
        return with(before, generic.get());
    }

    /** The words of a long name: known words and generic parts of divisions alone, the rest joined (A-43, rules 14, 17). */
    private List<Chunk> longName(String text) {
        List<Chunk> chunks = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int end = knownWord(text, at);
            if (end == at) {
                at++;
            } else {
                add(chunks, text.substring(from, at));
                add(chunks, text.substring(at, end));
                from = end;
                at = end;
            }
        }
        add(chunks, text.substring(from));
        return chunks;
    }

    private int knownWord(String text, int at) {
        for (int end = Math.min(text.length(), at + LONG); end > at + 1; end--) {
            if (words.isPlaceWord(text.substring(at, end))) {
                return end;
            }
        }
        return DIVISION_ENDS.indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private static void add(List<Chunk> chunks, String text) {
        if (!text.isEmpty()) {
            chunks.add(Chunk.read(text));
        }
    }

    private List<Chunk> specific(String text, String region) {
        return List.of(words.minority(text, region)
                .map(spelling -> Chunk.written(text, spelling))
                .orElse(Chunk.read(text)));
    }

    private static List<Chunk> with(List<Chunk> before, GenericPart generic) {
        List<Chunk> chunks = new ArrayList<>(before);
        generic.words().forEach(word -> chunks.add(Chunk.read(word)));
        return chunks;
    }

    private static String without(String name, GenericPart generic) {
        return name.substring(0, name.length() - generic.text().length());
    }
}
