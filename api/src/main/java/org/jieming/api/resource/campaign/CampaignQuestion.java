package org.jieming.api.resource.campaign;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.api.campaign.KeptEntry;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.campaign.Cause;
import org.jieming.campaign.Entry;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * Which entries of a campaign are asked for.
 *
 * @param stage the only stage
 * @param cause the only cause
 * @param after entries behind this one
 * @param limit how many on a page
 */
record CampaignQuestion(Optional<Entry.Stage> stage, Optional<Cause> cause, Optional<String> after, int limit) {
    private static final int USUAL = 200;
    private static final int MOST = 2_000;
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::cause)
            .thenComparing(Entry::divisionCode)
            .thenComparing(Entry::name)
            .thenComparing(Entry::id);

    static Parameter[] parameters() {
        return new Parameter[] {
            choice(
                    "stage",
                    "只看此进度",
                    "This stage only",
                    Arrays.stream(Entry.Stage.values()).map(Entry.Stage::word).toList(),
                    "found"),
            choice(
                    "cause",
                    "只看此类",
                    "This cause only",
                    Arrays.stream(Cause.values()).map(Cause::word).toList(),
                    "weird"),
            Parameter.query(
                    "after", Bilingual.of("从这一条之后开始", "Begins after this entry"), Map.of("type", "string"), "weird.x"),
            Parameter.query(
                    "limit",
                    Bilingual.of("每页最多条数;表格总是全部", "Most entries on the page; a table has them all"),
                    Map.of("type", "integer", "minimum", 1, "maximum", MOST, "default", USUAL),
                    "10")
        };
    }

    private static Parameter choice(String name, String zh, String en, List<String> words, String example) {
        return Parameter.query(name, Bilingual.of(zh, en), Map.of("type", "string", "enum", words), example);
    }

    static CampaignQuestion of(Request request) {
        return new CampaignQuestion(
                request.parameter("stage").map(CampaignQuestion::stage),
                request.parameter("cause").map(CampaignBody::cause),
                request.parameter("after"),
                Parameters.limit(request, USUAL, MOST));
    }

    private static Entry.Stage stage(String word) {
        return Arrays.stream(Entry.Stage.values())
                .filter(stage -> stage.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "stage", word, Bilingual.of("应为 found、decided 或 done", "found, decided or done is expected")));
    }

    /** All that are asked for, by cause, division and name. */
    List<KeptEntry> answers(List<KeptEntry> all, Function<KeptEntry, Entry.Stage> stageOf) {
        return all.stream()
                .filter(kept ->
                        cause.filter(only -> only != kept.entry().cause()).isEmpty())
                .filter(kept ->
                        stage.filter(only -> only != stageOf.apply(kept)).isEmpty())
                .sorted(Comparator.comparing(KeptEntry::entry, ORDER))
                .toList();
    }

    /**
     * Those of them that are on the page. The entry behind which it begins need not be an answer any more: somebody may have
     * decided it meanwhile.
     *
     * @param all every entry that is hers
     */
    List<KeptEntry> page(List<KeptEntry> all, List<KeptEntry> answers) {
        Optional<Entry> from = after.map(id -> known(all, id));
        return answers.stream()
                .filter(kept -> from.filter(last -> ORDER.compare(kept.entry(), last) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }

    private static Entry known(List<KeptEntry> all, String id) {
        return all.stream()
                .map(KeptEntry::entry)
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "after", id, Bilingual.of("应为本次清理中一条的编号", "the id of an entry of the campaign is expected")));
    }
}
