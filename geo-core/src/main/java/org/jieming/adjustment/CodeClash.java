package org.jieming.adjustment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/**
 * A code that an event gives to a division though another bears it then: villages are numbered from the same number on in every town,
 * so that those of two towns which become one get the same codes. Somebody says which instead; the next free one of the range is
 * proposed, nothing more.
 *
 * @param division as it is before
 * @param before its code, in twelve digits
 * @param wanted the one it would get by the rule
 * @param proposed one that nobody bears; empty where the range is full
 */
public record CodeClash(ItemVersion division, String before, String wanted, Optional<String> proposed) {
    private static final String CODE = "code";

    /** All of an event, by the codes before. O(divisions of the register). */
    public static List<CodeClash> of(Adjustment event, Recoding recoding, Snapshot snapshot) {
        Map<ItemId, Recoding.Recoded> moved = new LinkedHashMap<>();
        recoding.recoded().stream()
                .filter(each -> each.before().type() == ItemType.DIVISION)
                .filter(each -> !code(each).isEmpty()
                        && !code(each).equals(each.before().values().text(CODE)))
                .sorted(Comparator.comparing(each -> each.before().values().text(CODE)))
                .forEach(each -> moved.putIfAbsent(each.before().id(), each));
        Set<String> taken = staying(event, moved.keySet(), snapshot);
        List<Recoding.Recoded> without = new ArrayList<>();
        moved.values().stream().filter(each -> !taken.add(code(each))).forEach(without::add);
        return without.stream().map(each -> clash(each, taken)).toList();
    }

    private static CodeClash clash(Recoding.Recoded without, Set<String> taken) {
        Optional<String> proposed = free(code(without), taken);
        proposed.ifPresent(taken::add);
        ItemVersion division = without.before();
        return new CodeClash(division, division.values().text(CODE), code(without), proposed);
    }

    private static String code(Recoding.Recoded recoded) {
        return recoded.values().text(CODE);
    }

    /** The codes of the units after the event and of all that it leaves as they are. */
    private static Set<String> staying(Adjustment event, Set<ItemId> moved, Snapshot snapshot) {
        Set<ItemId> concerned =
                event.before().stream().map(ItemVersion::id).collect(Collectors.toCollection(HashSet::new));
        concerned.addAll(moved);
        Set<String> codes =
                event.after().stream().map(Adjustment.Unit::code).collect(Collectors.toCollection(HashSet::new));
        snapshot.believed(ItemType.DIVISION).stream()
                .filter(each -> each.valid().end() > event.effective().toEpochDay() && !concerned.contains(each.id()))
                .forEach(each -> codes.add(each.values().text(CODE)));
        return codes;
    }

    /** The next of the same unit above and the same range that nobody bears, else the first. */
    private static Optional<String> free(String wanted, Set<String> taken) {
        DivisionCode code = new DivisionCode(wanted);
        int digits = code.level().digits();
        int above = code.level().digitsAbove();
        int number = Integer.parseInt(wanted, above, digits, 10);
        String form = wanted.substring(0, above) + "%0" + (digits - above) + "d" + wanted.substring(digits);
        int end = (int) Math.pow(10, digits - above);
        return IntStream.concat(IntStream.range(number + 1, end), IntStream.range(1, number))
                .mapToObj(form::formatted)
                .filter(each -> new DivisionCode(each).kind() == code.kind() && !taken.contains(each))
                .findFirst();
    }

    /** How it is settled. */
    public Finding finding() {
        String instead = proposed.orElse("…");
        return Finding.block(
                "B-10",
                "codes",
                Bilingual.format(
                        "%1$s(%2$s)变更后的代码 %3$s 与另一政区重复:请在 codes 中指明其新代码,例如 \"%2$s\": \"%4$s\"",
                        "%1$s (%2$s) would get the code %3$s, which another bears then: state its new one in codes, for example"
                                + " \"%2$s\": \"%4$s\"",
                        division.name(),
                        before,
                        wanted,
                        instead));
    }
}
