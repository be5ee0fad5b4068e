package org.jieming.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides the name of a street (PN-PINYIN rules 2, 4, 6, 7; ): modifiers of one syllable join the
 * generic part (景山/后街), ordinals become digits (大川淀/1/巷), an absorbed generic part stays (解放路/南小街).
 */
final class StreetCut {
    private static final String DIRECTIONS = "东西南北中";
    private static final String MODIFIERS = DIRECTIONS + "前后左右上下横直小新老正";
    /** Rule 7 makes digits of ordinals of streets and lanes (街巷) alone: of a highway rule 6 spells the numeral, 同三 is 同江 and 三亚. */
    private static final List<String> HIGHWAYS = List.of("公路", "国道", "省道", "县道", "乡道");

    private static final int KEPT = 2;
    private static final int LONG = 5;
    private static final Pattern RING = Pattern.compile("([东西南北]?)([一二三四五六七八九]+)(环)");
    private static final Pattern RING_ALONE = Pattern.compile("(.*?)([一二三四五六七八九]+)(环)");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)([" + Numerals.CHARACTERS + "]+)号");
    private static final Pattern INNER = Pattern.compile("(.{2,}?)(胡同|新村|小区|[东西南北中]里)|(.+门[内外]?)([东西南北前后].{2,})");

    private final GenericParts generics;
    private final WordLists words;

    StreetCut(GenericParts generics, WordLists words) {
        this.generics = generics;
        this.words = words;
    }

    List<Chunk> cut(String name) {
        Optional<GenericPart> generic = generics.endOf(name, Entity.STREET);
        if (generic.isEmpty()) {
            return withoutGeneric(name);
        }
        String rest = name.substring(0, name.length() - generic.get().text().length());
        Optional<List<Chunk>> numbered =
                numbered(NUMBERED.matcher(rest), "号" + generic.get().text());
        if (numbered.isPresent()) {
            return numbered.get();
        }
        List<Chunk> chunks = new ArrayList<>();
        if (Numerals.isWritten(rest)) {
            chunks.add(Chunk.written(rest, Numerals.narrow(rest)));
        } else if (isHighway(generic.get()) || !ordinal(rest, chunks)) {
            return joined(rest, generic.get());
        }
        generic.get().words().forEach(word -> chunks.add(Chunk.read(word)));
        return chunks;
    }

    /** A number in digits and what it counts, which joins what stands behind it: 1/号路, 东/2/环 as 3/环路. */
    private Optional<List<Chunk>> numbered(Matcher matcher, String counted) {
        if (!matcher.matches() || Numerals.digits(matcher.group(2)).isEmpty()) {
            return Optional.empty();
        }
        List<Chunk> chunks = new ArrayList<>(matcher.group(1).isEmpty() ? List.of() : beforeOrdinal(matcher.group(1)));
        chunks.add(Chunk.written(
                matcher.group(2), Numerals.digits(matcher.group(2)).orElseThrow()));
        chunks.add(Chunk.read(counted));
        return Optional.of(chunks);
    }

    /** 中山/大道/西: a direction behind the generic part stands alone. */
    private List<Chunk> withoutGeneric(String name) {
        Optional<List<Chunk>> ring = numbered(RING_ALONE.matcher(name), "环");
        if (ring.isPresent()) {
            return ring.get();
        }
        String stem = name.substring(0, Math.max(0, name.length() - 1));
        if (!name.isEmpty()
                && DIRECTIONS.indexOf(name.charAt(name.length() - 1)) >= 0
                && generics.endOf(stem, Entity.STREET).isPresent()) {
            List<Chunk> chunks = new ArrayList<>(cut(stem));
            chunks.add(Chunk.read(name.substring(name.length() - 1)));
            return chunks;
        }
        return List.of(Chunk.read(name));
    }

    /** An ordinal right before the generic part, unless its numeral is part of a word (三八路). */
    private boolean ordinal(String rest, List<Chunk> chunks) {
        int start = Numerals.startOfLast(rest);
        Optional<String> word = words.numeralWordAtStart(rest);
        if (word.isPresent() && word.get().length() < rest.length()) {
            start = Math.max(start, word.get().length());
        }
        Optional<String> digits = Numerals.digits(rest.substring(start));
        if (digits.isEmpty() || words.endsWithNumeralWord(rest)) {
            return false;
        }
        boolean counted = start > 0 && rest.charAt(start - 1) == '第';
        String left = rest.substring(0, counted ? start - 1 : start);
        if (!left.isEmpty()) {
            chunks.addAll(beforeOrdinal(left));
        }
        String numeral = rest.substring(left.length());
        chunks.add(Chunk.written(numeral, counted ? "Dì-" + digits.get() : digits.get()));
        return true;
    }

    private List<Chunk> beforeOrdinal(String left) {
        int last = left.length() - 1;
        if (last >= KEPT && DIRECTIONS.indexOf(left.charAt(last)) >= 0) {
            return List.of(Chunk.read(left.substring(0, last)), Chunk.read(left.substring(last)));
        }
        return inner(left);
    }

    private List<Chunk> joined(String rest, GenericPart generic) {
        int kept = takesModifiers(generic) ? rest.length() - modifiers(rest) : rest.length();
        String specific = rest.substring(0, kept);
        List<Chunk> chunks = new ArrayList<>();
        Matcher ring = RING.matcher(specific);
        if (ring.matches()) {
            if (!ring.group(1).isEmpty()) {
                chunks.add(Chunk.read(ring.group(1)));
            }
            chunks.add(
                    Chunk.written(ring.group(2), Numerals.digits(ring.group(2)).orElseThrow()));
            chunks.add(Chunk.read(ring.group(3)));
        } else {
            chunks.addAll(inner(specific));
        }
        List<String> words = generic.words();
        chunks.add(Chunk.read(rest.substring(kept) + words.get(0)));
        words.subList(1, words.size()).forEach(word -> chunks.add(Chunk.read(word)));
        return chunks;
    }

    private static boolean isHighway(GenericPart generic) {
        return HIGHWAYS.stream().anyMatch(generic.text()::endsWith);
    }

    private static boolean takesModifiers(GenericPart generic) {
        return generic.text().length() == 1
                || generic.text().equals("大街")
                || generic.text().equals("大道");
    }

    /** How many modifiers at the end join the generic part: one of 南小街, two of 修文西小巷, none of 河东路. */
    private static int modifiers(String rest) {
        if (rest.chars().allMatch(c -> MODIFIERS.indexOf(c) >= 0)) {
            return rest.length() > 1 ? 1 : 0;
        }
        int end = rest.length();
        if (end > KEPT && MODIFIERS.indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end < rest.length() && end > KEPT && "东西南北".indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        return rest.length() - end;
    }

    /** A specific part that is itself a name with its generic part: 包头/胡同, 天宁寺/西里, 广安门/北滨河. */
    private List<Chunk> inner(String text) {
        Matcher inner = INNER.matcher(text);
        if (inner.matches()) {
            int at = inner.group(1) == null ? inner.end(3) : inner.end(1);
            return List.of(Chunk.read(text.substring(0, at)), Chunk.read(text.substring(at)));
        }
        for (int end = KEPT; text.length() >= LONG && end <= KEPT + 1; end++) {
            if (words.isPlaceWord(text.substring(0, end))) {
                return List.of(Chunk.read(text.substring(0, end)), Chunk.read(text.substring(end)));
            }
        }
        return List.of(Chunk.read(text));
    }

    /** In an estate's name a direction or numeral joins a generic part of one syllable: 沧湖/东里, 曹杨/一村. */
    List<Chunk> withModifiers(List<Chunk> chunks) {
        String specific = chunks.get(0).characters();
        String generic = chunks.get(chunks.size() - 1).characters();
        int last = specific.length() - 1;
        boolean modified = chunks.size() == 2
                && generic.length() == 1
                && last >= KEPT
                && (DIRECTIONS + Numerals.CHARACTERS).indexOf(specific.charAt(last)) >= 0;
        return modified
                ? List.of(Chunk.read(specific.substring(0, last)), Chunk.read(specific.substring(last) + generic))
                : chunks;
    }
}
