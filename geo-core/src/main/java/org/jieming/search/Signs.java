package org.jieming.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ways to read what was typed as characters and syllables: {@code xian} is one syllable or two, {@code yangjw} a syllable
 * and two beginnings. A few ways at most, those with the fewest beginnings, and all letters as initials where they can be.
 */
final class Signs {
    private static final int MOST_WAYS = 8;

    private final Spelling spelling;
    private final int[] beginnings;
    private final boolean atEnd;
    private final List<List<Sign>> ways = new ArrayList<>();
    /** From which letters on, with how many beginnings left, nothing can be read; so no place is tried twice in vain. */
    private final BitSet dead = new BitSet();

    private Signs(Spelling spelling, boolean atEnd) {
        this.spelling = spelling;
        this.beginnings = spelling.beginnings();
        this.atEnd = atEnd;
    }

    /** The ways to read a text of characters and Latin letters; none when some letters can be no syllables. */
    static List<List<Sign>> of(String text, Folding folding) {
        List<List<Sign>> ways = List.of(List.of());
        StringBuilder run = new StringBuilder();
        for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (Character.isIdeographic(point)) {
                ways = joined(ways, letters(run, false));
                ways = joined(ways, List.of(characters(folding.fold(Character.toString(point)))));
            } else {
                run.appendCodePoint(point);
            }
        }
        ways = joined(ways, letters(run, true));
        return ways.size() == 1 && ways.get(0).isEmpty() ? List.of() : ways;
    }

    private static List<Sign> characters(String folded) {
        return folded.chars().mapToObj(unit -> Sign.character((char) unit)).toList();
    }

    /** The ways to read letters as whole syllables, as their numbers; two at most. O(letters). */
    static List<String> spoken(String letters) {
        List<String> found = new ArrayList<>();
        spoken(letters, 0, readable(letters), new StringBuilder(), found);
        return found;
    }

    /** From where on letters can be read as whole syllables: without it a text that ends unreadably is read in all ways in vain. */
    private static boolean[] readable(String letters) {
        boolean[] readable = new boolean[letters.length() + 1];
        readable[letters.length()] = true;
        for (int at = letters.length() - 1; at >= 0; at--) {
            for (int end = Math.min(letters.length(), at + Syllables.LONGEST); end > at && !readable[at]; end--) {
                readable[at] = readable[end] && Syllables.isSpoken(letters.substring(at, end));
            }
        }
        return readable;
    }

    private static void spoken(String letters, int at, boolean[] readable, StringBuilder said, List<String> found) {
        if (at == letters.length()) {
            found.add(said.toString());
            return;
        }
        for (int end = Math.min(letters.length(), at + Syllables.LONGEST); end > at && found.size() < 2; end--) {
            String part = letters.substring(at, end);
            if (readable[end] && Syllables.isSpoken(part)) {
                said.append((char) Syllables.number(part));
                spoken(letters, end, readable, said, found);
                said.setLength(said.length() - 1);
            }
        }
    }

    private static List<List<Sign>> joined(List<List<Sign>> heads, List<List<Sign>> tails) {
        if (heads.size() == 1 && heads.get(0).isEmpty()) {
            return tails;
        }
        return heads.stream()
                .flatMap(head -> tails.stream()
                        .map(tail -> Stream.concat(head.stream(), tail.stream()).toList()))
                .limit(MOST_WAYS)
                .toList();
    }

    private static List<List<Sign>> letters(StringBuilder run, boolean atEnd) {
        Spelling spelling = Spelling.of(run.toString());
        run.setLength(0);
        return spelling.length() == 0 ? List.of(List.of()) : new Signs(spelling, atEnd).read();
    }

    private List<List<Sign>> read() {
        for (int begun = 0; ways.isEmpty() && begun < spelling.length(); begun++) {
            read(0, begun, new ArrayList<>());
        }
        List<Sign> initials = initials();
        if (initials.size() > 1 && !ways.contains(initials)) {
            ways.add(initials);
        }
        return ways;
    }

    private int beginning(int at, int end) {
        return beginnings[at * Syllables.LONGEST + end - at - 1];
    }

    private void read(int at, int begun, List<Sign> way) {
        if (at == spelling.length()) {
            ways.add(List.copyOf(way));
            return;
        }
        int place = begun * spelling.length() + at;
        if (dead.get(place)) {
            return;
        }
        int before = ways.size();
        goOn(at, begun, way);
        dead.set(place, ways.size() == before);
    }

    private void goOn(int at, int begun, List<Sign> way) {
        for (int end = Math.min(spelling.length(), at + Syllables.LONGEST); end > at; end--) {
            int beginning = beginning(at, end);
            if (beginning == Beginnings.NOWHERE || ways.size() == MOST_WAYS || !spelling.isOne(at, end)) {
                continue;
            }
            boolean spoken = Beginnings.isSpoken(beginning) || Character.isDigit(spelling.letter(at));
            boolean tail = atEnd && end == spelling.length();
            boolean initial = !spoken && !tail && begun > 0 && Beginnings.isInitial(beginning);
            if (spoken || tail || initial) {
                way.add(Beginnings.sign(beginning, spoken, spelling.tone(at, end)));
                read(end, initial ? begun - 1 : begun, way);
                way.remove(way.size() - 1);
            }
        }
    }

    private List<Sign> initials() {
        List<Sign> initials = new ArrayList<>(spelling.length());
        for (int at = 0; at < spelling.length(); at++) {
            int beginning = beginning(at, at + 1);
            boolean initial = beginning != Beginnings.NOWHERE && Beginnings.isInitial(beginning);
            if (!initial || spelling.tone(at, at + 1) > 0) {
                return List.of();
            }
            initials.add(Beginnings.sign(beginning, false, 0));
        }
        return initials;
    }
}
