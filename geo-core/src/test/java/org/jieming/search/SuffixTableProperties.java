package org.jieming.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.language.Nearest;
import org.jieming.search.Pattern.At;

/** The suffix table against a search through all texts. */
class SuffixTableProperties {
    private static final char SMALLEST = 1;
    private static final char LARGEST = 5;

    private static List<String> texts(Random random) {
        return IntStream.range(0, random.nextInt(200))
                .mapToObj(i -> text(random, 0, 9))
                .toList();
    }

    private static String text(Random random, int least, int most) {
        return random.ints(least + random.nextInt(most - least + 1), SMALLEST, LARGEST + 1)
                .mapToObj(symbol -> String.valueOf((char) symbol))
                .collect(Collectors.joining());
    }

    @Property(tries = 400)
    void every_text_with_a_pattern_is_found_once_and_by_rank(@ForAll long seed, @ForAll At at) {
        Random random = new Random(seed);
        List<String> texts = texts(random);
        String pattern = text(random, 1, 4);
        SuffixTable table = SuffixTable.of(texts.toArray(String[]::new), LARGEST + 1);
        Source source = new StretchSource(
                table, Pattern.of(pattern, at).in(table), pattern.length(), 0, StretchSource.Test.ALL);
        List<Integer> found = new ArrayList<>();
        for (int text = source.next(); text >= 0; text = source.next()) {
            found.add(text);
            assertThat(texts.get(text).startsWith(pattern, source.from)).isTrue();
        }
        assertThat(found)
                .isEqualTo(IntStream.range(0, texts.size())
                        .filter(text -> answers(texts.get(text), pattern, at))
                        .boxed()
                        .toList());
    }

    private static boolean answers(String text, String pattern, At at) {
        return switch (at) {
            case WHOLE -> text.equals(pattern);
            case BEGIN -> text.startsWith(pattern);
            case ANYWHERE -> text.contains(pattern);
        };
    }

    @Property(tries = 400)
    void neighbours_are_the_texts_one_slip_away(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> texts = texts(random);
        String wanted = text(random, 2, 7);
        Neighbours near = Neighbours.of(texts.toArray(String[]::new));
        List<Source> filed = new ArrayList<>(List.of(near.filed(wanted, 0, 0)));
        for (int out = 0; out < wanted.length(); out++) {
            filed.add(near.filed(wanted, out, out + 1));
        }
        Source source = new Merged(filed, text -> Nearest.isSlip(wanted, texts.get(text)));
        List<Integer> found = new ArrayList<>();
        for (int text = source.next(); text >= 0; text = source.next()) {
            found.add(text);
        }
        // a text with one sign less is filed under less still; the whole name is looked up for it
        assertThat(found)
                .isEqualTo(IntStream.range(0, texts.size())
                        .filter(text ->
                                texts.get(text).length() >= wanted.length() && distance(wanted, texts.get(text)) == 1)
                        .boxed()
                        .toList());
    }

    @Property(tries = 400)
    void each_place_lies_in_its_text_as_far_behind_its_beginning_as_signs_were_laid_down_before(@ForAll long seed) {
        Random random = new Random(seed);
        // some texts are longer than the 64 places whose beginnings stand in one word
        List<String> texts = IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(i -> text(random, 0, random.nextInt(8) == 0 ? 200 : 6))
                .toList();
        SuffixTable table = SuffixTable.of(texts.toArray(String[]::new), LARGEST + 1);
        for (int text = 0; text < texts.size(); text++) {
            for (int index = -1; index < texts.get(text).length(); index++) {
                int place = table.place(text, index);
                assertThat(table.textAt(place)).isEqualTo(text);
                assertThat(table.offset(place)).isEqualTo(index);
            }
        }
    }

    /** Damerau–Levenshtein distance, optimal string alignment, by the book. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
